"""What do buyers write in English?"""

# Blanks: first, me, company, city, port, pe product, code, q quantity, colour, usd/low unit price, sum, moq, month.
THEIRS = """
@greeting
Dear Sir or Madam,
@greeting
Hello,
@greeting
Dear Sales Team,
@greeting
Hi there,
@greeting
Good morning,
@intro
We are a camping retailer in {city} with a few shops and an online store.
@intro
{company} supplies outdoor clubs and scout groups in and around {city}.
@intro
I found your company on the list of exhibitors of the last Canton Fair.
@intro
We import outdoor goods for the chain stores here and are looking for a second factory.
@intro
A friend in the trade gave me your address and spoke well of your tents.
@intro
Our present source has let us down twice this year, so we are looking around.
@intro
We run a rental business for festivals and replace part of our stock every season.
@intro
I am writing for {company}. We sell under our own brand, mostly to families.
@ask
We are interested in the {pe}, about {q} pcs in {colour}. Could you let us have your best price FOB Ningbo and the lead time?
@ask
Please quote {q} pcs of your {pe}, CIF {port}, with carton size and gross weight.
@ask
What would be your price for {q} pcs {pe}? We need it landed in {port} before {month}.
@ask
Kindly send a quotation for the {pe} ({code}), quantity {q} pcs, packed in colour boxes.
@ask
Can you make the {pe} in {colour} with our label? We think of {q} pcs for a start. What is the MOQ and what does it cost?
@ask
We need {q} pcs {pe}. Please tell me the price, the minimum order and how soon you could ship.
@soft
Do you have a catalogue with the {pe} and similar articles?
@soft
We are interested in the {pe} for next year and only collect information now. Do you have a catalogue?
@soft
We think about the {pe} for our second shop. Do you have a catalogue with sizes and weights?
@soft
Do you have a catalogue to send, above all the pages with the {pe}? We decide in {month}.
@more
Our fabric has to pass CPAI-84, please attach the test report.
@more
For the tents a water column of 3000 mm is a must.
@more
We would like to see two samples first and will pay the courier.
@more
Payment as usual by T/T, but for the first order we would prefer a letter of credit.
@more
The goods must carry EAN codes and instructions in our language.
@more
If quality is right this will be a yearly order.
@more
Pictures of the packing would help us a lot.
@more
We close our plan for the season at the end of the month.
@closing
Looking forward to your reply.
@closing
Thanks and best regards
@closing
Kind regards,
@closing
Best wishes
@details
Hi {me}, the colour is {colour}, with our logo on the bag only. {q} pcs in one lot, and yes, colour boxes please.
@details
Thanks for coming back so quickly. It is for {port}, {q} pcs, fabric 210D if possible. Drawings are the same as your picture.
@haggle
Dear {me}, thank you. USD {usd} is above what we pay today. We could sign at USD {low} for {q} pcs.
@haggle
Hi {me}, your sheet is clear, but my boss says USD {low} or we stay where we are. Can you do something?
@haggle
Thanks {me}. We compared: another factory is at USD {low} with the same fabric. We like your samples better, so please have another look.
@haggle
Received, thank you. If we take {q} pcs in one lot, would USD {low} work for you?
@sample
Could you send us two pieces of the {pe} in {colour} first? Our DHL account will follow.
@sample
Before we go on we need a sample for our buyer's meeting next week. Please let me know the tracking number.
@good
The samples came yesterday. Stitching is fine, only the zip is a little stiff. We go on.
@good
The tent stood two nights in the rain behind our warehouse and stayed dry. Well done.
@order
Dear {me}, agreed. Please send the proforma invoice for {q} pcs {pe} in {colour}; the PO follows today.
@order
We accept. {q} pcs, shipment as you wrote. Purchase order attached in our system, please confirm.
@too_dear
Sorry {me}, we have placed it elsewhere, the difference was six percent in the end. Next season again.
@too_many
Thank you for the effort, but {moq} pcs is far too much for us. Fifty would be our quantity.
@too_late
The goods would come after our season has begun. Let us talk earlier next year.
@dropped
The project has been put on hold by our management. I will come back when it is alive again.
@later
We are in the middle of stocktaking, please give us until {month}.
@odd_not_our_trade
Hi, I look for {q} pcs solar panels 400 W for my farm near {city}. Can you quote the price? The camping shop here said you have everything.
@odd_not_our_trade
Hello, do you rent out tents for weddings in {city}? Please quote 3 pcs for one weekend.
@odd_not_our_trade
Good morning, we build a school near {city} and look for 40 pcs army tents with heating and flooring, used ones preferred. What is your price?
@odd_not_our_trade
Hello, can you print 500 pcs T-shirts for our scout camp? Somebody told us you work with fabric. Please send a price.
@odd_other_matter
Hi, I bought one of your {pe} in a shop here in {city} and lost a pole in the woods. What is the price of a new one and can you send 1 pcs to me?
@odd_other_matter
Hello, the carry bag of my {pe} has torn after two trips. The shop is closed now. What is the price of a new bag, 1 pcs?
@later
I have passed it on to my colleague. You will hear from us after the trade fair.
"""
