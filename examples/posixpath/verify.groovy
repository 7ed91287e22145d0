// After both builds: the right port passed, and the wrong one was caught with these very words.
def report(String test) {
    new File(basedir, "target/surefire-reports/${test}.txt").getText('UTF-8')
}

assert report('example.PosixPathTest').contains('Tests run: 11, Failures: 0, Errors: 0, Skipped: 0')
assert report('example.PosixPathBiteTest').contains('Tests run: 1, Failures: 0, Errors: 0, Skipped: 0')
assert new File(basedir, 'target/parallax/bite/PosixPathTest.md').getText('UTF-8')
        .startsWith('# PosixPathTest noticed 47 of 47 mutants, and 3 that no test can notice')

def said = report('example.WrongPosixPathParity')
def expected = new File(basedir, 'wrong-output.txt').getText('UTF-8')
assert said.contains(expected)
