package dev.parallax.semantics.generator;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Every kind of statement and of expression that Java has. Where {@code {i1}} stands, a value is
 * asked for: {@code i} an int, {@code l} a long, {@code d} a double, {@code b} a boolean, {@code s}
 * a string, {@code o} an object; the number tells the places apart.
 */
final class CorpusTemplates {
    private final Map<String, String> all = new LinkedHashMap<>();

    private CorpusTemplates() {
        expressions();
        objects();
        statements();
        jumps();
        exceptions();
    }

    static Map<String, String> all() {
        return new CorpusTemplates().all;
    }

    private void add(String name, String code) {
        all.put(name, code);
    }

    private void expressions() {
        add("unary", "return -{i1} + ~{i2} + (!{b3} ? 1 : 2);");
        add("binary", "return {i1} * {i2} - {i3} / 3 % 7 << {i4};");
        add("wide", "long a = {l1}; double b = {d2}; return a * {l3} + b * {d4} + \"\" + a + b;");
        add("comparison", "return {l1} < {l2} || {d3} >= {d4} && {i5} != {i6};");
        add("short circuit", "return {b1} && {b2} || {b3} ^ {b4};");
        add("ternary", "return {b1} ? {o2} : {b3} ? {o4} : {o5};");
        add("ternary of primitives", "long n = {b1} ? {i2} : {l3}; return n + 1;");
        add("assignment", "int a = 1; int b; b = a = {i1}; return a + b + {i2};");
        add("compound", "int a = 3; a += {i1}; a <<= {i2}; long c = 1; c *= {l3}; return a + c;");
        add(
                "compound cast",
                "byte a = 3; a += {i1}; char c = 'a'; c += {i2}; return \"\" + a + c;");
        add("compound string", "String a = \"x\"; a += {o1}; a += {i2}; return a;");
        add(
                "array element",
                "int[] a = {1, 2, 3}; a[{i1} % 3] += {i2}; a[{i3} % 3]++; return a[0] + a[1] *"
                        + " a[2];");
        add(
                "array of arrays",
                "Object[][] a = new Object[{i1} % 4 + 2][{i2} % 3 + 1]; a[{i3} % 2][0] = {o4};"
                        + " return a.length + \"\" + a[1][0];");
        add(
                "array literal",
                "Object[] a = {{o1}, 2, {o3}}; long[] b = {{l2}, 4}; return a[0] + \"\" + a[2] +"
                        + " b[0];");
        add(
                "increment",
                "int[] a = {5, 6}; int b = a[{i1} % 2]++ + --a[{i2} % 2]; return b + a[0];");
        add("cast", "Object a = {o1}; return (String) a + (short) {i2} + (float) {d3};");
        add(
                "instanceof",
                "return {o1} instanceof String s && s.length() > {i2} ? s : \"no \" + {o3};");
        add("concatenation", "return {s1} + 'c' + {i2} + {l3} + 1.5f + {o4} + null;");
        add("calls", "return join({o1}, {l2}, {d3}).concat({s4}).substring({i5} % 2);");
        add("static and private", "return Math.max({i1}, hidden({i2})) + Integer.valueOf({i3});");
        add("varargs", "return List.of({o1}, {o2}, {o3}).toString() + Arrays.asList({o4});");
        add("boxes", "Integer a = {i1}; Long b = {l2}; a++; return a + b + {i3};");
        add(
                "switch expression",
                "return 1 + switch ({i1} % 3) { case 0 -> {i2}; case 1 -> { int t = {i3}; yield t *"
                        + " 2; } default -> {i4}; };");
        add(
                "switch of strings",
                "return switch ({s1}) { case \"s1\" -> {o2}; case \"s2\" -> 2; default -> {o3};"
                        + " };");
        add(
                "switch of patterns",
                "return switch ({o1}) { case Integer i when i > {i2} -> {o3}; case String s when"
                        + " s.length() > {i4} -> s; case null -> 1; default -> {o5}; };");
        add(
                "switch of records",
                "return switch ((Object) new Pair({i1}, {o2})) { case Pair(Integer a, String b)"
                        + " when {b3} -> a + b + {i4}; default -> {o5}; };");
        add(
                "switch in an argument",
                "return join({o1}, switch ({i2} % 2) { case 0 -> {l3}; default -> 7L; }, {d4});");
        add(
                "switch that tries",
                "return 10 + switch ({i1} % 2) { case 0 -> 1; default -> { try { yield {i2}; }"
                        + " finally { hidden({i3}); } } };");
        add(
                "lambda",
                "int a = {i1}; Supplier<Object> s = () -> a + 1; return s.get() + \"\" + {o2};");
        add("method reference", "Supplier<Object> s = {s1}::length; return s.get() + \"\" + {o2};");
    }

    private void objects() {
        add("constructor", "return new Pair({o1}, {o2});");
        add("constructor, wide", "return new Wide({l1}, {o2}, {d3}, {i4}).text();");
        add(
                "constructor below values",
                "return join({o1}, {l2}, new Wide({l3}, {o4}, {d5}, 1).number) + {i6};");
        add(
                "constructor in constructor",
                "return new Pair(new Pair({o1}, 1), new Pair(2, new Pair({o3}, {o4})));");
        add("constructor in concatenation", "return \"a\" + new Pair({i1}, {o2}) + {i3};");
        add("constructor with branches", "return new Pair({b1} ? {o2} : {o3}, {b4} && {b5});");
        add(
                "constructor of an exception",
                "try { throw new IllegalStateException({s1} + {i2}); } catch (IllegalStateException"
                        + " e) { return e.getMessage(); }");
        add("constructor for nothing", "new Pair({o1}, {o2}); return {o3};");
        add(
                "constructor in an array",
                "Object[] a = {new Pair({o1}, {o2}), {o3}}; a[{i4} % 2] = new Pair({o5}, 1); return"
                        + " Arrays.asList(a);");
        add(
                "constructor that initialises its class",
                "return new Late({i1}, {i2}).sum() + Late.order();");
        add("inner class", "return new Outer({i1}).new Inner({i2}).sum();");
        add(
                "inner class of a value",
                "Outer o = new Outer({i1}); return o.new Inner({i2}).sum() + {i3};");
        add(
                "anonymous class",
                "int a = {i1}; Object o = new Object() { @Override public String toString() {"
                        + " return \"n\" + a; } }; return o + {s2};");
        add(
                "builder",
                "return new StringBuilder({s1}).append({i2}).append({o3}).reverse().toString();");
        add(
                "fields",
                "Outer o = new Outer(1); o.n = {i1}; o.n += {i2}; o.n++; count = {i3}; count -="
                        + " {i4}; return o.n + count;");
        add(
                "constructor with a switch",
                "return new Pair(switch ({i1} % 2) { case 0 -> {o2}; default -> { yield {o3}; } },"
                        + " {o4});");
        add(
                "constructor with a switch that tries",
                "return new Pair(1, switch ({i1} % 2) { case 0 -> 1; default -> { try { yield {o2};"
                        + " } finally { hidden({i3}); } } });");
    }

    private void statements() {
        add("block", "int a; { a = {i1}; } { int b = {i2}; a += b; } return a;");
        add(
                "if",
                "if ({b1}) { return {o2}; } else if ({b3}) { hidden({i4}); } else return {o5};"
                        + " return {o6};");
        add(
                "for",
                "int sum = 0; for (int i = {i1} % 2, j = {i2}; i < 3 + {i3} % 2; i += 1 + {i4} % 2)"
                        + " { sum += i * j + {i5}; } return sum;");
        add(
                "for each in a list",
                "String all = \"\"; for (Object o : List.of({o1}, {o2})) { all += o + \"\" + {i3};"
                        + " } return all;");
        add(
                "for each in an array",
                "long all = 0; for (long n : new long[] {{l1}, 2, {l3}}) { all = all * 3 + n +"
                        + " {i4}; } return all;");
        add(
                "while",
                "int n = 0; while (n + {i1} < 6 && {i2} > 0) { n += 1 + {i3} % 2; } return n;");
        add("do", "int n = 0; do { n += {i1}; } while (n < 5 + {i2}); return n;");
        add(
                "switch, old",
                "int n = 0; switch ({i1} % 4) { case 0: n = {i2}; case 1: n += {i3}; break;"
                        + " default: n = {i4}; } return n;");
        add(
                "switch, arrows",
                "Object n = null; switch ({i1} % 3) { case 0 -> n = {o2}; case 1 -> { n = {o3}; }"
                        + " default -> hidden({i4}); } return n;");
        add(
                "switch of an enum",
                "switch (TimeUnit.values()[{i1} % 3]) { case NANOSECONDS: return {o2}; case"
                        + " MICROSECONDS: return {o3}; default: return {o4}; }");
        add(
                "declarations",
                "var a = {o1}; final int b = {i2}, c = b + {i3}; return a + \"\" + b + c;");
        add(
                "local class",
                "class Sum { final int a; Sum(int a) { this.a = a; } int plus(int b) { return a +"
                        + " b; } } return new Sum({i1}).plus({i2});");
        add(
                "local record",
                "record Two(Object a, long b) {} Two two = new Two({o1}, {l2}); return two + \"\" +"
                        + " {o3};");
        add("assert", "assert {b1} || true : {o2}; return {o3};");
        add(
                "nothing returned",
                "hidden({i1}); if ({b2}) { return null; } hidden({i3}); return null;");
        add(
                "variables that are not read again",
                "Object a = {o1}; String b = a + \"\"; a = null; for (int i = 0; i < 2; i++) {"
                        + " Object c = {o2}; b += c; } int d = {i3}; return b + d;");
    }

    private void jumps() {
        add("break", "int n = 0; for (;;) { if ({i1} + n > 4) break; n++; } return n + {i2};");
        add(
                "continue",
                "int n = 0; for (int i = 0; i < 4; i++) { if (i % 2 == {i1} % 2) continue; n +="
                        + " {i2}; } return n;");
        add(
                "labels",
                "int n = 0; outer: for (int i = 0; i < 3; i++) { for (int j = 0; j < 3; j++) { if"
                        + " (j == {i1} % 3) continue outer; if (i == 2) break outer; n += {i2}; } }"
                        + " return n;");
        add(
                "labelled block",
                "int n = 0; block: { n = {i1}; if ({b2}) break block; n += {i3}; } return n;");
    }

    private void exceptions() {
        add(
                "try and catch",
                "try { hidden({i1}); fail({s2}); return 1; } catch (java.io.IOException e) { return"
                        + " e.getMessage() + {o3}; }");
        add(
                "catch of several",
                "try { if ({b1}) { fail({s2}); } throw new IllegalStateException({s3}); } catch"
                    + " (java.io.IOException | IllegalStateException e) { return e.getMessage() +"
                    + " {o4}; }");
        add(
                "finally",
                "int n = 0; try { n = {i1}; fail({s2}); } catch (java.io.IOException e) { n +="
                        + " {i3}; } finally { n += {i4}; } return n + {i5};");
        add("return through finally", "try { return {o1}; } finally { hidden({i2}); }");
        add(
                "return from finally",
                "try { fail({s1}); return 1; } finally { if ({b2}) { return {o3}; } hidden({i4});"
                        + " }");
        add(
                "loop through finally",
                "int n = 0; for (int i = 0; i < 3; i++) { try { if (i == {i1} % 3) continue; if"
                        + " ({i2} + i > 3) break; n += {i3}; } finally { n += {i4}; } } return n;");
        add(
                "nested tries",
                "int n = {i1}; try { try { fail({s2}); } finally { n += {i3}; try { n += {i4}; }"
                    + " finally { n *= 2; } } } catch (java.io.IOException e) { n += {i5}; } return"
                    + " n;");
        add(
                "resource",
                "try (Closing a = new Closing({i1})) { hidden({i2}); return a.n + {i3}; } finally {"
                        + " hidden({i4}); }");
        add(
                "resources",
                "try (Closing a = new Closing({i1}); Closing b = new Closing(a.n + {i2})) {"
                        + " fail({s3} + b.n); return 1; } catch (java.io.IOException e) { return"
                        + " e.getMessage() + e.getSuppressed().length + {i4}; }");
        add(
                "throw",
                "try { throw {b1} ? new java.io.IOException({s2}) : new"
                        + " IllegalStateException({s3}); } catch (Exception e) { return e + \"\" +"
                        + " {o4}; }");
        add(
                "exception out of the body",
                "int n = {i1}; if (n > 0) { throw new java.io.IOException({s2} + n); } return"
                        + " {o3};");
    }
}
