"""How are traditional and Japanese characters of company names written in simplified ones, and how is a name read?"""

from functools import lru_cache
from itertools import islice, product

# Pairs: as written in Hong Kong, Taiwan or Japan, then simplified. The commonest in names; not a dictionary.
_PAIRS = """
國国 際际 貿贸 進进 東东 華华 電电 機机 業业 廣广 寧宁 風风 飛飞 龍龙 鳳凤 馬马 鳥鸟 魚鱼 車车 門门 開开 關关
長长 興兴 發发 達达 運运 輸输 財财 貨货 貝贝 責责 資资 實实 寶宝 質质 購购 賓宾 賽赛 贏赢 遠远 聯联 聖圣 職职
藍蓝 蘭兰 葉叶 蘇苏 萬万 莊庄 藝艺 藥药 蘋苹 榮荣 營营 學学 覺觉 見见 觀观 視视 規规 計计 設设 許许 記记 訊讯
語语 誠诚 詩诗 話话 調调 論论 諾诺 謝谢 證证 護护 譽誉 讀读 變变 讓让 億亿 優优 儀仪 價价 個个 倫伦 傑杰 傳传
傢家 僑侨 備备 債债 傷伤 愛爱 慶庆 應应 態态 憶忆 懷怀 戲戏 戶户 撥拨 擇择 擴扩 據据 揚扬 換换 損损 搶抢 樓楼
樂乐 標标 樣样 橋桥 樹树 權权 極极 構构 槍枪 檢检 歐欧 歡欢 歲岁 歷历 氣气 漢汉 滬沪 湯汤 滿满 漁渔 潔洁 澤泽
濟济 濱滨 瀋沈 灣湾 灑洒 溫温 準准 淨净 淺浅 測测 無无 煉炼 熱热 燈灯 爐炉 爾尔 牆墙 獅狮 獲获 獻献 環环 現现
瑪玛 瓊琼 畫画 當当 異异 療疗 盤盘 監监 盡尽 碩硕 磚砖 礦矿 礎础 禮礼 種种 積积 穩稳 稱称 穎颖 穀谷 窯窑 競竞
筆笔 節节 範范 築筑 簡简 籃篮 糧粮 紀纪 紅红 純纯 紙纸 紡纺 細细 終终 組组 結结 統统 絲丝 經经 維维 綠绿 網网
緣缘 線线 編编 緯纬 練练 緻致 總总 織织 繡绣 繪绘 續续 綱纲 綜综 縣县 紹绍 羅罗 義义 習习 聲声 聰聪 肅肃 腦脑
臺台 舊旧 艦舰 蓋盖 蔣蒋 蓮莲 處处 號号 蟲虫 衛卫 補补 裝装 製制 複复 襪袜 親亲 豐丰 貫贯 貴贵 買买 費费 賀贺
賢贤 賣卖 賴赖 躍跃 軍军 軟软 軸轴 載载 輕轻 輝辉 輪轮 輯辑 轉转 轎轿 辦办 農农 這这 連连 週周 遊游 過过 違违
適适 遷迁 選选 還还 邁迈 鄉乡 鄧邓 鄭郑 醫医 釀酿 針针 鈔钞 鈴铃 鉛铅 銀银 銅铜 銘铭 銳锐 銷销 鋁铝 鋒锋 鋼钢
錄录 錢钱 錦锦 鍋锅 鍵键 鎖锁 鎮镇 鏈链 鏡镜 鐘钟 鐵铁 鑄铸 鑽钻 閃闪 閣阁 閩闽 間间 陽阳 陰阴 陳陈 陸陆 隊队
階阶 隨随 險险 雙双 雜杂 雞鸡 離离 難难 雲云 霧雾 靈灵 靜静 韓韩 順顺 頂顶 項项 須须 預预 領领 頭头 題题 額额
顏颜 願愿 類类 顧顾 顯显 飲饮 飯饭 飾饰 餅饼 養养 館馆 馳驰 駿骏 騰腾 驗验 驚惊 鬆松 魯鲁 鮮鲜 鯨鲸 鴻鸿 鵬鹏
鶴鹤 鷹鹰 鹽盐 麗丽 麥麦 黃黄 點点 齊齐 齒齿 齡龄 廈厦 廠厂 廳厅 庫库 廚厨 彎弯 彈弹 強强 徑径 從从 復复 嶺岭
島岛 峽峡 嶽岳 岡冈 師师 帶带 幣币 幫帮 幹干 幾几 屆届 層层 屬属 單单 嚴严 團团 園园 圓圆 圖图 堅坚 場场 塊块
塗涂 塵尘 墊垫 壓压 壘垒 壯壮 壽寿 夢梦 夾夹 奧奥 奪夺 婦妇 媽妈 孫孙 寬宽 審审 導导 將将 專专 尋寻 對对 創创
劃划 劇剧 劉刘 劑剂 動动 務务 勝胜 勞劳 勢势 勵励 勁劲 區区 協协 卻却 廁厕 參参 叢丛 吳吴 員员 問问 啟启 喬乔
喚唤 喪丧 嘗尝 側侧 偉伟 侖仑 倉仓 來来 佈布 併并 佔占 亞亚 產产 畢毕 與与 舉举 書书 會会 條条 棟栋 棗枣 楊杨
僱雇 滙汇 匯汇 衆众 眾众 爲为 為为 鏽锈 鏢镖 錶表 裏里 裡里 鬥斗 體体 髮发 鬱郁 黨党 衝冲 術术 繼继 纖纤 纜缆
罈坛 壩坝 擊击 攝摄 攜携 攤摊 敵敌 數数 斷断 於于 時时 晉晋 晝昼 暉晖 暢畅 曆历 曉晓 曬晒 廢废 彥彦 徵征 徹彻
恆恒 悅悦 慮虑 摯挚 撲扑 潤润 潛潜 瀾澜 灘滩 灝灏 災灾 烏乌 煥焕 燁烨 燦灿 燒烧 爭争 犧牺 狀状 獨独 瑋玮 瑤瑶
瑩莹 璽玺 疊叠 癒愈 皚皑 広广 気气 鉄铁 薬药 売卖 読读 変变 実实 円圆 沢泽 浜滨 渋涩 発发 応应 恵惠 関关 歯齿
竜龙 経经 絵绘 続续 総总 緑绿 栄荣 営营 桜樱 検检 様样 権权 歳岁 毎每 辺边 遅迟 醤酱 釈释 鋭锐 録录 銭钱 闘斗
駅驿 験验 髪发 黒黑 斉齐 庁厅 処处 両两 価价 倹俭 剣剑 労劳 勧劝
"""
_SIMPLER = {ord(pair[0]): pair[1] for pair in _PAIRS.split()}
_MOST_READINGS = 8


def simplified(text: str) -> str:
    return text.translate(_SIMPLER)


@lru_cache(maxsize=4096)
def _readings_of(character: str) -> tuple[str, ...]:
    # As in vocabulary/folding.py: its dictionary is not read at every start of every command.
    from pypinyin import Style, pinyin

    found = pinyin(character, style=Style.NORMAL, heteronym=True, errors="ignore")
    return tuple(dict.fromkeys(sound.replace("ü", "v") for sounds in found for sound in sounds))


def readings(text: str) -> tuple[str, ...]:
    """How the characters can be read aloud, in Latin letters without tones: 信风 -> xinfeng."""
    choices = [_readings_of(character) or (character,) for character in text]
    return tuple(dict.fromkeys("".join(each) for each in islice(product(*choices), _MOST_READINGS)))


def first_reading(text: str) -> str:
    return "".join((_readings_of(character) or (character,))[0] for character in text)
