/** How messages leave a phone, and what was found in them. */
export const exporting = {
  phone: {
    message: '短信在什么手机上？',
    hint: '下一步就告诉您怎么把短信导出来；没有短信也能接着走',
    choices: {
      android: '安卓手机',
      harmonyos: '鸿蒙手机（HarmonyOS NEXT）',
      'iphone-computer': 'iPhone，手边有电脑能备份',
      iphone: 'iPhone，没有电脑能备份',
      none: '没有短信，或已经导好了',
    },
  },
  ways: {
    android:
      '在应用商店装 SMS Backup & Restore（开发者 SyncTech），备份时只留短信，存到本机，再把得到的 xml 文件传到这台电脑。\n备份前在系统设置里搜“验证码”，有“验证码安全保护”就先关掉，导完再打开；否则偏偏缺验证码短信。',
    harmonyos:
      '没有能导出短信的应用：在“信息”里搜“验证码”，一屏屏截图，在图库里提取文字，复制到一个文本里。\n发到这台电脑，存成 txt 文件，拖进来就行；断了行、没有日期都没关系。',
    'iphone-computer':
      '用 Finder（Mac）、iTunes 或爱思助手（Windows）给 iPhone 做一次本地备份；加了密的也行，要记得备份密码。\n找到里面有 Manifest.db 的那个备份文件夹，整个拖进来；只读其中的短信，不改动备份。',
    iphone:
      '在“信息”里搜“验证码”，一屏屏截图，长按图里的文字选“拷贝”，贴到备忘录里，一张接一张，不用整理。\n发到这台电脑，存成 txt 文件，拖进来就行；断了行、没有日期都没关系。',
    none: '已经导好的短信、保存的密码（浏览器、密码本导出的文件）都能从中找账号，把文件拖进来。\n没有就直接回车，接着从清单里挑。',
  },
  /** headings of docs/exports.md that tell all of it; none: the whole */
  sections: {
    android: ['安卓：用 SMS Backup & Restore'],
    harmonyos: ['鸿蒙、没有电脑的 iPhone：用文字识别', '直接粘贴：什么手机都行'],
    'iphone-computer': ['iPhone、Mac'],
    iphone: ['鸿蒙、没有电脑的 iPhone：用文字识别', '直接粘贴：什么手机都行'],
    none: [] as string[],
  },
  found: (accounts: number, messages: number, withMoney: number): string =>
    accounts === 0
      ? `读了 ${messages} 条，没认出账号。不要紧，接着从清单里挑。`
      : `从 ${messages} 条里找到 ${accounts} 个账号，其中 ${withMoney} 个能接触到资金。`,
  nearlyAll: '差不多都在这里了，后面的清单扫一眼就行。',
  alreadyFound: '已找到',
  commonest: '大家最常用的',
  senders: {
    message: '这些发信人不在目录里。哪些有您的账号？勾上就记下来：',
    messageToHolder: '这些发信人不在目录里。哪些像是发给前机主的？勾上就记下来，好去解绑：',
    hint: '没勾的放一边，不会再问；一个也没有就直接回车',
    title: '常发短信来的',
    count: (messages: number): string => `${messages} 条`,
  },
  end: {
    title: '都问完了',
    found: (accounts: number, critical: number): string => {
      if (accounts === 0) return '还没找到账号。想起一个加一个：numclean add 名字';
      return critical > 0
        ? `找到 ${accounts} 个账号，其中 ${critical} 个丢了最要命。`
        : `找到 ${accounts} 个账号。`;
    },
    foundOfHolder: (accounts: number): string =>
      accounts === 0
        ? '还没看出前机主在哪里留下了账号。以后收到写给别人的短信，再记：numclean incident add'
        : `看出前机主在 ${accounts} 处留下了账号，一处一处清掉就行。`,
    lookOn: (day: string, name: string, operation: string): string =>
      `${day} 再来看看：${name} · ${operation}，办成没有`,
    first: (count: number): string => `接下来，先办这${count === 3 ? '三' : ` ${count} `}件`,
    work: '现在就办，一件一件来：numclean work',
    page: '想在手机上看、打印出来带去柜台：numclean report --open',
    later: '以后回来，只要打 numclean',
  },
};
