/** The first fifteen minutes, and what is done at counters. */
export const emergency = {
  title: 'The first fifteen minutes: the phone is lost, the SIM is gone, or a stranger is inside',
  intro: 'Borrow a phone and call in this order. The SIM first: every code goes to it.',
  introGone:
    'Borrow a phone and call in this order. The number is no longer yours: it cannot be stopped, so don’t call it. Freeze the accounts first.',
  stopCard: (carrier: string): string =>
    `${carrier}: report the SIM lost, so that nobody gets codes any more`,
  stopAnyCard: 'Call the carrier’s hotline and report the SIM lost, so that nobody gets codes any more',
  freeze: (name: string, steps: readonly string[]): string => `${name}: ${steps.join('. ')}`,
  call: (name: string): string =>
    `${name}: call its hotline, say the phone is lost, and have the account frozen`,
  moveOn:
    'Once they are frozen, recover one account after the other, move it to your present number and change the password. How a freeze is lifted: numclean show NAME',
  police: 'Money is gone, or somebody borrows in your name: go to the police and keep their receipt',
  tell: 'Tell family and friends: whoever asks for money or a code from your account is not you',
  newCard: {
    me: 'Get a new SIM for the number at a carrier shop, with your ID; then unfreeze one account after the other and change passwords. How a freeze is lifted: numclean show NAME',
    parent:
      'Go with your parent, who must bring their own ID, and get a new SIM at a carrier shop; then unfreeze one account after the other and change passwords. How a freeze is lifted: numclean show NAME',
    child:
      'Get a new SIM at a carrier shop, together, with your ID and the child’s and the household book or birth certificate; then unfreeze one account after the other and change passwords. How a freeze is lifted: numclean show NAME',
    partner:
      'The one in whose name the number is must bring their ID to a carrier shop for a new SIM: go together; then unfreeze one account after the other and change passwords. How a freeze is lifted: numclean show NAME',
    company:
      'The company has to get the new SIM: find whoever looks after its numbers and ask which papers it takes; then unfreeze one account after the other and change passwords. How a freeze is lifted: numclean show NAME',
    stranger:
      'A new SIM takes the person in whose name the number is. If they cannot be found, count the number as lost: once all is frozen, move one account after the other to a number in your own name and change passwords. How a freeze is lifted: numclean show NAME',
    deceased:
      'Then ask the carrier’s hotline which papers the family must bring to get a new SIM or keep the number; it differs from place to place. What comes later with each account: numclean show NAME',
    unknown:
      'Ask the hotline in whose name the number is; that person gets the new SIM at a carrier shop, with their ID; then unfreeze one account after the other and change passwords. How a freeze is lifted: numclean show NAME',
  },
  behalf: {
    me: {},
    parent: {
      title:
        'The first fifteen minutes: your parent’s phone is lost, the SIM is gone, or a stranger is inside their accounts',
      intro:
        'Call in this order, with your parent beside you: hotlines mostly want to hear the ID number from them. The SIM first: every code goes to it.',
      introGone:
        'Call in this order, with your parent beside you: hotlines mostly want to hear the ID number from them. The number is gone: it cannot be stopped, so don’t call it. Freeze their accounts first.',
      call: (name: string): string =>
        `${name}: call its hotline, say that you call for your parent and the phone is lost, and have the account frozen`,
      moveOn:
        'Once they are frozen, recover one account after the other with your parent, move it to the present number and change the password. How a freeze is lifted: numclean show NAME',
      police:
        'Money is gone, or somebody borrows in your parent’s name: go to the police with them and keep the receipt',
      tell: 'Tell family and friends: whoever asks for money or a code from your parent’s account is a stranger. Tell your parent, too: no code is for anybody who calls',
    },
    child: {
      title:
        'The first fifteen minutes: your child’s phone or watch is lost, the SIM is gone, or a stranger is inside their accounts',
      introGone:
        'Borrow a phone and call in this order. The number is gone: it cannot be stopped, so don’t call it. Freeze your child’s accounts first.',
      call: (name: string): string =>
        `${name}: call its hotline, say that you are the guardian and the child’s phone is lost, and have the account frozen`,
      moveOn:
        'Once they are frozen, recover one account after the other with your child, move it to the present number and change the password. How a freeze is lifted: numclean show NAME',
      police:
        'Money is gone, or somebody borrows in your child’s name: go to the police and keep their receipt',
      tell: 'Tell family, teachers and other parents: whoever asks for money or a code from your child’s account is a stranger',
    },
    deceased: {
      title:
        'The first fifteen minutes: your relative’s phone is lost, the SIM is gone, or a stranger is inside their accounts',
      introGone:
        'Borrow a phone and call in this order. The number can no longer be stopped, so don’t call it. Freeze your relative’s accounts first.',
      call: (name: string): string =>
        `${name}: call its hotline, say that the holder has died, and have the account frozen`,
      moveOn:
        'Once they are frozen, ask one company after the other which papers the family must bring. numclean show NAME',
      police:
        'Money is gone, or somebody borrows in your relative’s name: go to the police and keep their receipt',
      tell: 'Tell family and friends: whoever asks for money or a code from your relative’s account is a stranger',
    },
    company: {
      title:
        'The first fifteen minutes: the company’s phone is lost, the SIM is gone, or a stranger is inside its accounts',
      introGone:
        'Borrow a phone and call in this order. The number is gone: it cannot be stopped, so don’t call it. Freeze the company’s accounts first.',
      police:
        'Money is gone, or somebody borrows in the company’s name: tell the company, go to the police and keep their receipt',
      tell: 'Tell colleagues and customers: whoever asks for money or a code from the company’s account is a stranger',
    },
  },
  cannotPhone:
    'If you cannot phone (deaf, no phone, abroad): freeze what has an app or a website yourself first; for the rest have somebody beside you, or in China, call from this page while you type the answers, never passwords or codes. For the police, borrow a phone and text 12110 and the last three digits of the area code (Beijing: 12110010) with when, where and what; a text may be slow, so have somebody call 110 as well',
  hint: 'Call official numbers only; trust no “customer service” number or link that somebody sends you.',
  errands: 'Errands, in one trip',
  errand: (where: string, tasks: readonly string[], papers: readonly string[]): string =>
    `${where}: ${tasks.join(', ')} (bring: ${papers.join(', ')})`,
  bag: (papers: readonly string[]): string => `One bag for all: ${papers.join(', ')}`,
};
