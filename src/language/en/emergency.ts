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
  newCard:
    'Get a new SIM for the number at a carrier shop, with your ID; then unfreeze one account after the other and change passwords. How a freeze is lifted: numclean show NAME',
  moveOn:
    'Once they are frozen, recover one account after the other, move it to your present number and change the password. How a freeze is lifted: numclean show NAME',
  police: 'Money is gone, or somebody borrows in your name: go to the police and keep their receipt',
  tell: 'Tell family and friends: whoever asks for money or a code from your account is not you',
  late: {
    title:
      'The first fifteen minutes: your relative’s phone is lost, the SIM is gone, or a stranger is inside their accounts',
    introGone:
      'Borrow a phone and call in this order. The number can no longer be stopped, so don’t call it. Freeze your relative’s accounts first.',
    call: (name: string): string =>
      `${name}: call its hotline, say that the holder has died, and have the account frozen`,
    newCard:
      'Then ask the carrier’s hotline which papers the family must bring to get a new SIM or keep the number; it differs from place to place. What comes later with each account: numclean show NAME',
    moveOn:
      'Once they are frozen, ask one company after the other which papers the family must bring. numclean show NAME',
    police:
      'Money is gone, or somebody borrows in your relative’s name: go to the police and keep their receipt',
    tell: 'Tell family and friends: whoever asks for money or a code from your relative’s account is a stranger',
  },
  hint: 'Call official numbers only; trust no “customer service” number or link that somebody sends you.',
  errands: 'Errands, in one trip',
  errand: (where: string, tasks: readonly string[], papers: readonly string[]): string =>
    `${where}: ${tasks.join(', ')} (bring: ${papers.join(', ')})`,
  bag: (papers: readonly string[]): string => `One bag for all: ${papers.join(', ')}`,
};
