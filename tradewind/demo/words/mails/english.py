"""What do buyers write in English, and what do we answer them?"""

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

OURS = """
@quote
Dear {first},

thank you for your inquiry. Here is our offer:

{code} {pe}, {colour}: USD {usd} per piece, FOB Ningbo
Quantity {q} pcs, minimum order {moq} pcs
Lead time 35 days after deposit, 30 % T/T in advance, balance against copy of B/L

The offer is valid for 15 days. Packing details and pictures follow on request.

Best regards,
{me}
@quote
Hello {first},

good to hear from you. For {q} pcs of the {pe} ({code}) we can do USD {usd} FOB Ningbo, which is USD {sum} in all.
Packing is one piece in a colour box, in strong export cartons. We need about 35 days from the deposit.

If you let me know the port, I will add the freight.

Best regards,
{me}
@quote
Dear {first},

many thanks for your message. The {pe} is one of our running articles, so the price below is a good one:

- {pe}, article {code}
- {q} pcs at USD {usd} FOB Ningbo
- colours {colour} and two others in stock
- test report available

Shall I reserve fabric for you until Friday?

Kind regards,
{me}
@answer
Dear {first},

thank you for writing to us. I will send you the pages with the {pe} and our company profile today.
What quantity do you have in mind, and which market is it for? Then I can be more precise.

Best regards,
{me}
@answer
Hello {first},

yes, we make the {pe} ourselves, at our own plant near Ningbo. I have put together the models that sell in your region.
Please tell me which of them come close to what you need.

Kind regards,
{me}
@ask_details
Dear {first},

thank you. Before we can calculate I need three things: the colour of the fabric, printing yes or no, and the port of arrival.
As soon as I have them you get the offer the same day.

Best regards,
{me}
@factory
Dear {first},

your {pe} in {colour} needs a fabric that our mill quotes anew. They promised their answer for tomorrow, and you will have ours right after it.

Best regards,
{me}
@offer
Dear {first},

I have talked to our factory. For {q} pcs in one lot we can come down to USD {low}. This is our limit, everything else stays as offered.

Best regards,
{me}
@offer
Hello {first},

let us meet: USD {low} FOB Ningbo if the order comes this month, fabric and packing unchanged.

Kind regards,
{me}
@hold
Dear {first},

I understand your point. Fabric went up in spring, and below USD {usd} we would have to take a thinner coating, which I would not recommend.
With a larger lot there is some room. Would {q} pcs and a second order in autumn be possible?

Best regards,
{me}
@sample_sent
Dear {first},

two pieces in {colour} left today by DHL, freight collect as agreed. They should be with you in four days.

Best regards,
{me}
@thanks_good
Dear {first},

that is good news, thank you. The zip will be changed for the bulk. I wait for your order.

Best regards,
{me}
@thanks_order
Dear {first},

thank you for your order! The proforma invoice comes in a separate mail. Production starts as soon as the deposit is here.

Best regards,
{me}
@polite_lost
Dear {first},

thank you for telling me openly. I keep your file and will write again before the next season.

Best regards,
{me}
@polite_no
Dear {first},

thank you for your message. This is unfortunately nothing we can help with; we make tents and camp furniture for importers.
I wish you success with your search.

Kind regards,
{me}
@later_ok
Dear {first},

no problem at all. I note {month} and come back to you then.

Best regards,
{me}
@chase
Dear {first},

did you have time to look at our offer for the {pe}? If quantity or packing should be different, just tell me.

Best regards,
{me}
@chase
Hello {first},

a short note on the {pe}: the mill has {colour} in stock until the end of the month, so delivery would be a week faster.

Kind regards,
{me}
@chase
Dear {first},

I enclose two pictures of the {pe} as it went to another customer in your region last week. Would this be something for you as well?

Best regards,
{me}
@chase
Hi {first},

have your colleagues come to a decision on the {pe}? A word on what holds you back would already help me.

Best regards,
{me}
@chase
Dear {first},

sailing space gets tight before the holidays. If the {pe} should arrive in time, we ought to fix quantity and colour next week.

Best regards,
{me}
@chase_soft
Dear {first},

did the pages with the {pe} arrive? If you tell me a rough quantity, I can give you an idea of the cost.

Best regards,
{me}
@chase_soft
Hello {first},

for next season the {pe} comes in {colour} as well. I thought of your shops when I saw the first piece. Shall I send a photograph?

Kind regards,
{me}
@chase_soft
Dear {first},

is the {pe} still on your list? We plan our production for the new season this month, so it is a good moment for a talk.

Best regards,
{me}
@chase
Hello {first},

we have a new carry bag for the {pe}, stronger and lighter. I can send you one with the sample if you like.

Best regards,
{me}
"""
