/** Traditional characters and their simplified forms, of the words that rules ask for: banks and shops of Hong Kong and Taiwan write them. */
const PAIRS =
  '驗验 證证 碼码 認认 確确 動动 態态 機机 號号 帳账 賬账 戶户 錄录 陸陆 綁绑 啟启 輸输 內内 請请 於于 為为 與与 訂订 單单 費费 額额 餘余 馀余 帶带 戰战 轉转 匯汇 項项 繳缴 償偿 還还 貸贷 債债 權权 違违 約约 訴诉 訟讼 員员 務务 聯联 繫系 絡络 電电 話话 訊讯 簡简 優优 禮礼 贈赠 獎奖 領领 購购 買买 賣卖 銷销 價价 節节 慶庆 歡欢 蒞莅 臨临 貨货 遞递 郵邮 達达 運运 車车 輛辆 駕驾 駛驶 飛飞 島岛 離离 開开 關关 閉闭 設设 備备 變变 換换 註注 冊册 銀银 場场 總总 計计 數数 週周 選选 擇择 專专 屬属 點点 擊击 鏈链 連连 結结 過过 後后 時时 間间 長长 發发 現现 監监 測测 異异 風风 險险 護护 應应 該该 從从 個个 們们 對对 會会 議议 學学 醫医 預预 診诊 處处 廳厅 館馆 見见 讓让 給给 說说 語语 談谈 誰谁 調调 辦办 補补 報报 復复 覆复 滿满 減减 僅仅 歲岁 齡龄 級级';

/** Per traditional character the simplified one. */
export const SIMPLE: ReadonlyMap<string, string> = new Map(
  PAIRS.split(' ').map(([traditional = '', simple = '']) => [traditional, simple]),
);
