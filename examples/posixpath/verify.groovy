// After both builds: the right port passed, and the wrong one was caught with these very words.
def report(String test) {
    new File(basedir, "target/surefire-reports/${test}.txt").getText('UTF-8')
}

assert report('example.PosixPathTest').contains('Tests run: 9, Failures: 0, Errors: 0, Skipped: 0')

def said = report('example.WrongPosixPathParity')
def expected = new File(basedir, 'wrong-output.txt').getText('UTF-8')
assert said.contains(expected)
