print("qualm")
