"""What a suite is shown to notice changes of."""


def discount(amount, member=False):
    """Says how much is taken off."""
    if amount >= 100 and member:
        return amount // 10
    return 0


def label(amount):
    return f"{amount} off" if amount else "full price"
