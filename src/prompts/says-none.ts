const NONE = ['没有', '没有了', '没了', '无', '没', '暂无', '还没有', 'no', 'none', 'nothing', 'n/a'];

/** Whether a person says in words that there is nothing to tell: an answer to every question that may be left empty. */
export const saysNone = (text: string): boolean =>
  NONE.includes(
    text
      .normalize('NFKC')
      .trim()
      .toLowerCase()
      .replace(/[。.!！]{1,8}$/u, ''),
  );
