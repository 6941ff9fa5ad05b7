/** Locked files: how their password is asked for. */
export const locked = {
  message: (file: string): string => `${file} 设了密码。密码是什么？`,
  hint: '输入时屏幕上不显示；只用来打开这个文件，不会存下来。不打开就直接按回车。',
  again: '密码不对，再试一次；不打开就直接按回车。',
};
