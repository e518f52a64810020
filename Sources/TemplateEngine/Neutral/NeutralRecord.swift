import Domain

/// The facts of one invoice in the neutral form: a flat list of slots, one for each element and attribute in
/// `Templates/invoice.xsd`, in the order of the schema.
///
/// A repeated element has a block of slots for each occurrence. The record is filled once per invoice: compiled
/// templates read its slots, and the tree for libxslt is made of them, so both have the same content. It is filled
/// again for the next invoice without freeing memory.
struct NeutralRecord: ~Copyable {
    /// The position of an element's or attribute's text.
    struct Slot: BitwiseCopyable {
        fileprivate(set) var start: UInt32 = 0
        fileprivate(set) var count: UInt32 = 0
        /// Whether the element or attribute exists.
        fileprivate(set) var isPresent = false
        /// Whether the text has a character that XML must escape.
        fileprivate(set) var needsEscaping = false
    }

    /// A number or date, and the slot that holds it.
    private struct Recent {
        var key = Int128.min
        var slot = Slot()
    }

    /// Where a currency's part of the issuer is among the kept slots.
    private struct KeptPart {
        let currency: Currency
        let slots: Range<Int>
    }

    /// The blocks of a scope.
    struct Blocks {
        /// The index of the first block's first slot.
        fileprivate(set) var start = 0
        fileprivate(set) var count = 0
    }

    let schema: NeutralSchema
    let taxScope: Int
    let lineScope: Int
    let noteScope: Int
    let planItemScope: Int
    let planPaymentScope: Int
    /// The texts, in UTF-8, one after the other.
    private(set) var text = ByteBuffer(capacity: 16 * 1_024)
    private(set) var slots = ReusableBuffer<Slot>(capacity: 1_024, filler: Slot())
    /// By scope.
    private(set) var blocks: [Blocks]
    /// Dates and rates that were written for this invoice; its lines mostly repeat them.
    private var recent = InlineArray<8, Recent>(repeating: Recent())
    /// The issuer's part for each currency that it issued in, filled once: all invoices of a night share their issuer.
    private var kept: (issuer: SharedIssuer, parts: [KeptPart])?
    private var keptSlots = ReusableBuffer<Slot>(capacity: 256, filler: Slot())
    /// Where the texts of kept parts end, which are in front of all others.
    private var keptText = 0
    private let issuerSlot: Int
    private let buyerFieldSlot: Int
    private let lineFieldSlot: Int
    private let footerSlot: Int
    /// Whether lists are requested: no program asks for one.
    let wantsLists: Bool
    /// Whether the payment code is requested, which takes longer to make than all the rest.
    let wantsPaymentCode: Bool
    /// Whether a slot is requested, by ``NeutralSchema/place(ofSlot:in:)``; the others are left as if absent.
    private let isWanted: [Bool]
    /// How many slots an element takes with its content, by the same place.
    private let extents: [Int]
    private var scope = 0
    private var blockStart = 0
    /// The index of the block's first slot in `isWanted`.
    private var firstPlace = 0

    /// A record of an invoice, or of those parts of it that a program requests. `paymentCode`: whether a record for no
    /// program has it.
    init(schema: NeutralSchema, for program: TemplateProgram? = nil, paymentCode: Bool = true) {
        self.schema = schema
        var isWanted = Array(repeating: program == nil, count: schema.slotCount)
        for step in program?.steps ?? [] where step.asksForSlot {
            isWanted[schema.place(ofSlot: Int(step.slot), in: Int(step.scope))] = true
        }
        self.isWanted = isWanted
        extents = schema.scopes.flatMap { scope in scope.slots.map(\.extent) }
        taxScope = schema.scope(named: "tax-subtotal")
        lineScope = schema.scope(named: "line")
        noteScope = schema.scope(named: "note")
        planItemScope = schema.scope(named: "plan-item")
        planPaymentScope = schema.scope(named: "plan-payment")
        issuerSlot = schema.slot(of: "/invoice/issuer")
        buyerFieldSlot = schema.slot(of: "/invoice/buyer/field")
        footerSlot = schema.slot(of: "/invoice/issuer/letterhead/footer")
        lineFieldSlot = schema.slot(of: "/invoice/line/field")
        wantsLists = program == nil
        let code = schema.place(ofSlot: schema.slot(of: "/invoice/payment-code"), in: 0)
        wantsPaymentCode = program == nil ? paymentCode : isWanted[code] || isWanted[code + 1]
        blocks = Array(repeating: Blocks(), count: schema.scopes.count)
    }

    /// The text of a slot.
    func string(_ slot: Slot) -> String {
        String(decoding: UnsafeBufferPointer(start: text.base + Int(slot.start), count: Int(slot.count)), as: UTF8.self)
    }
}

/// Filling the slots: those of the invoice first, then block by block, each strictly in the order of the schema.
extension NeutralRecord {
    /// Clears the last invoice and begins the next.
    mutating func begin() {
        text.shorten(to: keptText)
        slots.shorten(to: 0)
        recent = .init(repeating: Recent())
        for index in blocks.indices { blocks[index] = Blocks() }
        blocks[0].count = 1
        (scope, blockStart, firstPlace) = (0, 0, 0)
    }

    /// Fills the part of an issuer in front of an invoice where that was not done before, and begins the invoice. `fill` adds
    /// the part, from the first slot of the issuer to its last.
    mutating func begin(
        _ issuer: SharedIssuer,
        _ currency: Currency,
        _ fill: (inout NeutralRecord, borrowing Issuer) -> Void
    ) {
        if kept?.issuer !== issuer {
            kept = (issuer, [])
            keptSlots.shorten(to: 0)
            keptText = 0
        }
        begin()
        guard part(for: currency) == nil else { return }
        // As if all slots before the issuer's were there.
        blockStart = -issuerSlot
        fill(&self, issuer.issuer)
        kept?.parts.append(KeptPart(currency: currency, slots: keptSlots.count..<keptSlots.count + slots.count))
        keptSlots.append(slots.base, count: slots.count)
        keptText = text.count
        begin()
    }

    private func part(for currency: Currency) -> Range<Int>? {
        kept?.parts.first { $0.currency == currency }?.slots
    }

    /// The part of the issuer, which ``begin(_:_:_:)`` filled.
    mutating func issuer(for currency: Currency) {
        expect("issuer")
        guard let part = part(for: currency) else { preconditionFailure("an invoice begins with its issuer") }
        slots.append(keptSlots.base + part.lowerBound, count: part.count)
    }

    /// Begins a block of a scope; the blocks of a scope follow one another.
    mutating func beginBlock(of newScope: Int) {
        assert(slots.count == blockStart + schema.scopes[scope].size, "a block is not whole")
        if blocks[newScope].count == 0 { blocks[newScope].start = slots.count }
        blocks[newScope].count += 1
        (scope, blockStart) = (newScope, slots.count)
        firstPlace = schema.place(ofSlot: 0, in: newScope)
    }

    /// An element that contains elements.
    mutating func group(_ name: StaticString) {
        expect(name)
        slots.append(Slot(isPresent: true))
    }

    /// An optional element that is absent, with its content.
    mutating func absent(_ name: StaticString) {
        expect(name)
        for _ in 0..<extents[firstPlace + slots.count - blockStart] { slots.append(Slot()) }
    }

    /// A required text; white space alone becomes a hyphen, since no element of an e-invoice may be empty.
    @inline(__always)
    mutating func text(_ name: StaticString, _ value: Text) {
        if value.isBlank { word(name, "-") } else { add(name, value) }
    }

    /// A text; absent where it is nil or blank.
    @inline(__always)
    mutating func text(_ name: StaticString, ifAny value: Text?) {
        if let value, !value.isBlank { add(name, value) } else { absent(name) }
    }

    /// A fixed word, which needs no escaping.
    mutating func word(_ name: StaticString, _ word: @autoclosure () -> String) {
        guard next(name) else { return }
        let start = text.count
        text.append(word())
        slots.append(slot(from: start))
    }

    /// A number or a code, which needs no escaping.
    @inline(__always)
    mutating func ascii(_ name: StaticString, _ run: @autoclosure () -> ASCIIRun) {
        guard next(name) else { return }
        let start = text.count
        run().withBytes { text.append($0) }
        slots.append(slot(from: start))
    }

    // CLEVER CODE. What: a table of eight numbers and dates that were written last; where one comes again, its slot points
    // to the text that is there already. `key` is the value with a tag in its low bits: the tag keeps a day apart from the
    // same day without hyphens and from a rate, and the low three bits choose the place in the table. Why: the lines of an
    // invoice mostly repeat its dates and its tax rate; formatting each again counts where a whole document takes 4.7 µs
    // (Tests/Benchmarks/results/templates.txt). Two values that share a place only displace each other. The
    // plain version: `ascii(_:_:)`. Held equal by CompiledTemplateTests, whose drawn invoices mix dates and rates, and by
    // the goldens of the neutral invoice.

    /// The identity of a number or date in ``often(_:_:_:)``: its value, and its type.
    enum Repeated {
        static func day(_ daysSinceEpoch: Int128) -> Int128 { daysSinceEpoch << 2 }
        static func compactDay(_ daysSinceEpoch: Int128) -> Int128 { daysSinceEpoch << 2 | 1 }
        static func rate(_ units: Int128) -> Int128 { units << 2 | 2 }
    }

    /// A number or date that is likely to be repeated; `key`, made by ``Repeated``, distinguishes it from all others.
    @inline(__always)
    mutating func often(_ name: StaticString, _ key: Int128, _ run: @autoclosure () -> ASCIIRun) {
        guard next(name) else { return }
        let place = Int(truncatingIfNeeded: key & 7)
        if recent[place].key != key {
            let start = text.count
            run().withBytes { text.append($0) }
            recent[place] = Recent(key: key, slot: slot(from: start))
        }
        slots.append(recent[place].slot)
    }

    /// The number of an invoice.
    mutating func number(_ name: StaticString, _ number: InvoiceNumber) {
        guard next(name) else { return }
        let start = text.count
        let needsEscaping = append(number.prefix.string)
        number.asciiAfterPrefix.withBytes { text.append($0) }
        slots.append(slot(from: start, needsEscaping: needsEscaping))
    }

    @inline(__always)
    private mutating func add(_ name: StaticString, _ value: Text) {
        guard next(name) else { return }
        let start = text.count
        let needsEscaping = append(value.string)
        slots.append(slot(from: start, needsEscaping: needsEscaping))
    }

    /// Whether the next slot is requested, which must be the one at this position of the schema; it is filled if it is
    /// not.
    @inline(__always)
    private mutating func next(_ name: StaticString) -> Bool {
        expect(name)
        if isWanted[firstPlace + slots.count - blockStart] { return true }
        slots.append(Slot())
        return false
    }

    /// The own fields of the buyer; all blocks are filled.
    mutating func buyerFields(_ own: OwnFields) { items(own, ofSlot: buyerFieldSlot) }

    /// The own fields of a line's subscription; all blocks are filled.
    mutating func lineFields(_ own: OwnFields, at line: Int) {
        items(own, ofSlot: blocks[lineScope].start + line * schema.scopes[lineScope].size + lineFieldSlot)
    }

    /// The lines at the foot of a page; all blocks are filled.
    mutating func footerLines(_ lines: [Text]) {
        slots.base[footerSlot] = Slot(start: UInt32(slots.count), count: UInt32(lines.count), isPresent: true)
        for line in lines {
            let start = text.count
            let needsEscaping = append(line.string)
            slots.append(slot(from: start, needsEscaping: needsEscaping))
        }
    }

    /// Appends the items of a list behind all blocks: of each the text and then the name.
    private mutating func items(_ own: OwnFields, ofSlot list: Int) {
        slots.base[list] = Slot(start: UInt32(slots.count), count: UInt32(own.fields.count), isPresent: true)
        for field in own.fields {
            for value in [field.value, field.name] {
                let start = text.count
                let needsEscaping = append(value.string)
                slots.append(slot(from: start, needsEscaping: needsEscaping))
            }
        }
    }

    /// Appends a text as XML 1.0 can carry it, and returns whether it needs escaping.
    private mutating func append(_ string: String) -> Bool {
        let start = text.count
        text.append(string)
        let look = Escaping.look(at: text.base + start, count: text.count - start)
        if look.contains(.suspicious) {
            text.shorten(to: start)
            text.append(XMLCharacters.allowed(string))
        }
        return look.contains(.needsEscaping)
    }

    private func slot(from start: Int, needsEscaping: Bool = false) -> Slot {
        Slot(
            start: UInt32(start),
            count: UInt32(text.count - start),
            isPresent: true,
            needsEscaping: needsEscaping
        )
    }

    /// Checks that the slot to be filled next is the one at this position of the schema.
    @inline(__always)
    private func expect(_ name: StaticString) {
        assert(schema.name(ofSlot: slots.count - blockStart, in: scope) == "\(name)", "\(name) is out of order")
    }
}
