extension Text {
    /// Whether it comes before another text as a person counts: runs of the digits 0 to 9 are compared as numbers of any
    /// length, everything else byte by byte, so that "Module 2" comes before "Module 10". Texts that differ in leading
    /// zeros alone are in the order of their bytes. No locale is asked.
    public func naturallyPrecedes(_ other: Text) -> Bool {
        let (one, two) = (string.utf8Span.span, other.string.utf8Span.span)
        var (first, second) = (0, 0)
        while first < one.count, second < two.count {
            guard one[first].isASCIIDigit, two[second].isASCIIDigit else {
                if one[first] != two[second] { return one[first] < two[second] }
                (first, second) = (first + 1, second + 1)
                continue
            }
            let (mine, theirs) = (one.number(from: first), two.number(from: second))
            if mine.count != theirs.count { return mine.count < theirs.count }
            for step in 0..<mine.count where one[mine.lowerBound + step] != two[theirs.lowerBound + step] {
                return one[mine.lowerBound + step] < two[theirs.lowerBound + step]
            }
            (first, second) = (mine.upperBound, theirs.upperBound)
        }
        // One is at its end: it precedes where the other one goes on.
        return first == one.count && second == two.count ? self < other : first == one.count
    }
}

extension Span<UInt8> {
    /// The digits from a place on, without leading zeros; none: they are zero.
    fileprivate func number(from start: Int) -> Range<Int> {
        var first = start
        while first < count, self[first] == 0x30 { first += 1 }
        var end = first
        while end < count, self[end].isASCIIDigit { end += 1 }
        return first..<end
    }
}
