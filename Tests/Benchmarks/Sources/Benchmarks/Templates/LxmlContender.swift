import Foundation

/// The Python program with lxml, a process of its own that measures itself.
final class LxmlContender: Contender {
    let name = "Python, lxml"
    /// The versions of Python, lxml and its libxml2.
    private(set) var versions = ""
    private let process = Process()
    private let (orders, answers) = (Pipe(), Pipe())
    private var unread = Data()
    private let count: Int
    private var written: [[UInt8]] = []

    /// Why there is no answer.
    struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    /// Starts the program and gives it the facts.
    init(_ facts: [InvoiceFacts]) throws {
        count = facts.count
        guard let python = ProcessInfo.processInfo.environment["NIGHTBILL_ORACLE_PYTHON"] else {
            throw Failure(description: "NIGHTBILL_ORACLE_PYTHON has to name a Python that has lxml")
        }
        process.executableURL = URL(filePath: python)
        process.arguments = ["lxml_invoices.py"]
        process.standardInput = orders
        process.standardOutput = answers
        try process.run()
        try orders.fileHandleForWriting.write(contentsOf: try JSONEncoder().encode(facts) + Data("\n".utf8))
        versions = try line()
        written = try (0..<count).map { _ in
            guard let size = Int(try line()) else { throw Failure(description: "lxml told no length") }
            return Array(try take(size))
        }
    }

    deinit {
        try? orders.fileHandleForWriting.close()
        process.waitUntilExit()
    }

    /// The documents with the quotes of the XML declaration as all others write them.
    func documents() throws -> [[UInt8]] {
        let theirs = Array("<?xml version='1.0' encoding='UTF-8'?>".utf8)
        let ours = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>".utf8)
        return written.map { $0.starts(with: theirs) ? ours + $0.dropFirst(theirs.count) : $0 }
    }

    func write(_ count: Int, from start: Int) throws -> Round {
        try orders.fileHandleForWriting.write(contentsOf: Data("\(start) \(count)\n".utf8))
        let answer = try line().split(separator: " ")
        guard answer.count == 2, let seconds = Double(answer[0]), let bytes = Int(answer[1]) else {
            throw Failure(description: "lxml told no time")
        }
        return Round(invoices: count, bytes: bytes, seconds: seconds)
    }

    private func line() throws -> String {
        while true {
            if let end = unread.firstIndex(of: UInt8(ascii: "\n")) {
                let line = String(decoding: unread[..<end], as: UTF8.self)
                unread = unread[(end + 1)...]
                return line
            }
            try readMore()
        }
    }

    private func take(_ size: Int) throws -> Data {
        while unread.count < size { try readMore() }
        defer { unread = unread.dropFirst(size) }
        return unread.prefix(size)
    }

    private func readMore() throws {
        let more = answers.fileHandleForReading.availableData
        guard !more.isEmpty else { throw Failure(description: "lxml ended early") }
        // A fresh copy, so that what was read is not kept.
        unread = Data(unread) + more
    }
}
