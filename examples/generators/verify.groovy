// The library alone: whatever else it brought would stand here.
def brought = new File(basedir, 'target/brought.txt').readLines()
def artifacts = brought*.trim().findAll { it.contains(':jar:') }*.replaceAll(/:jar:.*/, '')
assert artifacts == ['dev.parallax:parallax-semantics']
