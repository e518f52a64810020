/// Powers of ten up to 10^37, all that 128 bits hold with a sign to spare.
enum PowerOfTen {
    private static let table: [Int128] = (0...37).map { exponent in (0..<exponent).reduce(1) { value, _ in value * 10 }
    }

    static subscript(_ exponent: Int) -> Int128 { table[exponent] }
}
