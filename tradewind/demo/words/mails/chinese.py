"""What do buyers write in Chinese, and what do we answer them?"""

THEIRS = """
@greeting
您好：
@greeting
你好，
@intro
我们在{city}做户外用品批发，门店和网店都有。
@intro
我是{company}的采购，在广交会上看过贵司的展位。
@ask
想采购{pl} {q} 件，请报 FOB 宁波价格和交期。
@ask
{pl} {q} 件什么价？起订量多少？
@soft
方便发一份{pl}的图册吗？
@more
面料要有检测报告。
@more
质量好的话每年都下单。
@closing
盼复，谢谢。
@closing
谢谢！
@details
颜色要军绿，logo 只印在收纳袋上，{q} 件一次走。
@haggle
USD {usd} 比我们现在的供应商高，USD {low} 的话马上下 {q} 件。
@sample
先寄两件样品吧，运费我们付。
@good
样品收到了，做工可以，继续往下谈。
@order
行，就按这个定。{q} 件，请发形式发票。
@too_dear
不好意思，这次在别家定了，差了六个点。下季再合作。
@too_many
{moq} 件我们吃不下，五十件左右还可以。
@too_late
货到已经过季了，明年早点谈。
@dropped
公司把这个项目先停了，恢复了再联系你。
@later
我们在盘点，等到{month}再说吧。
"""

OURS = """
@quote
{first}，您好：

感谢询价。报价如下：

{code} {pl}：USD {usd}/件，FOB 宁波
数量 {q} 件，起订量 {moq} 件
收到定金后 35 天交货，30 % 定金，见提单副本付余款，有效期 15 天

需要装箱数据和图片请告诉我。

{me_zh}
@answer
{first}，您好：

感谢来信。今天把{pl}的资料和公司介绍发给您。大概要多少数量、卖到哪里？我好帮您选款。

{me_zh}
@ask_details
{first}，您好：

核价前还要确认三点：面料颜色、要不要印刷、到哪个港。收到后当天报给您。

{me_zh}
@offer
{first}，您好：

和工厂商量过了，{q} 件一次走可以到 USD {low}，其他条件不变。

{me_zh}
@chase
{first}，您好：

上次的{pl}报价看得怎么样？数量或包装要调整，随时说。

{me_zh}
@chase
{first}，您好：

附上{pl}上周出货的两张实拍图，您看看合不合适。

{me_zh}
"""
