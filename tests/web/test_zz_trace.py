import time
from django.urls import resolve
from tests.web.crawler import crawl
def reach(firm, walkers):
    found = {}
    for actor, alike in walkers.items():
        t=time.process_time(); n=0; new=0
        for _a,_b,forms in crawl(firm.client(actor), alike=alike, frames=False):
            n+=1
            for form in forms:
                if form.method == "POST":
                    k=resolve(form.action.split("?")[0]).view_name
                    before=len(found.get(k,()))+ (k in found)
                    found.setdefault(k,set()).update(form.fields)
                    new+= (len(found[k])+1)-before>0
        print("REACH", actor, alike, n, "pages", new, "new", round(time.process_time()-t,2), flush=True)
    return found
def test_x(firm):
    a=reach(firm, {"anonymous": 1, "boss": 5, "assistant": 2, "owner": 8, "finance": 3})
    for w in ({"anonymous": 1, "owner": 8, "boss": 2, "finance": 1, "assistant": 1}, {"anonymous": 1, "owner": 5, "boss": 3, "finance": 1}):
        b=reach(firm, w)
        print("REACH lost", w, {k: v-b.get(k,set()) for k,v in a.items() if k not in b or v-b[k]})
