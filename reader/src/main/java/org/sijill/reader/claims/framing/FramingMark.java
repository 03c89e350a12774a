package org.sijill.reader.claims.framing;

public record FramingMark(int begin, int end, String neutral, String judges) {}
