def test_one(firm):
    c=firm.client("boss")
    import traceback
    for path in ("/mail/aside/",):
        try: c.get(path)
        except Exception: traceback.print_exc()
    c=firm.client("owner")
    try: c.get("/mail/templates/new/")
    except Exception: traceback.print_exc()
    assert 0
