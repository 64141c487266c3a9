"""What do we write to those whose language we do not speak?"""

# Blanks as in the buyers' letters; me is the first name of who writes.
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
