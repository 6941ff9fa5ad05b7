/** The person's own notes on the catalog. */
export const corrections = {
  kept: (name: string): string => `记下了。以后 ${name} 先按您写的来，目录更新了也不会丢。`,
  dropped: '这条更正去掉了，又按目录里的来。',
  none: '您还没有更正过目录。和手机上看到的不一样时：numclean platform correct 平台',
  of: (name: string, day: string): string => `${name}（${day} 记）`,
  gone: '目录里已经没有这一家了，您写的还留着。',
  pathIs: (path: string): string => `位置：${path}`,
  shown: (day: string): string => `这里是您自己的更正（${day} 记）。`,
  howToCorrect: (id: string): string => `和手机上看到的不一样？记下来：numclean platform correct ${id}`,
  howToShare:
    '想让别人也用上：numclean platform corrections --share 会打印出来，由您自己发给我们，程序不会发。',
  shareIntro: '把下面这段贴到项目的 issue 里就行。里面只有平台的资料，没有您的号码和清单。',
  whichOperation: '哪件事和手机上的不一样？',
  path: '手机上是从哪里进去的？',
  pathHint: '例如：我的 > 设置 > 账号与安全 > 手机号。一样就直接回车',
  steps: '步骤呢？一行一步；和手机上一样的，不用写',
  asSeen: '手机上看到的和这里写的一样吗？',
  asSeenChoices: { same: '一样', different: '不一样，我来改一下', skip: '不想说' },
  shareUnknown: {
    intro: '把下面这段贴到项目的 issue 里就行。贴之前看一眼：不该让人知道的，删掉那一行。',
    none: '没有认不出的短信签名。',
    leftOut: (count: number): string => `另有 ${count} 个像是人名或号码，没有打印。`,
  },
};
