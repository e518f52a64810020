import Foundation
import Reports
import Testing

@testable import Operations

@Suite("The documented settings")
struct SettingsPageTests {
    private static let keys = SettingsKey.allCases.map(\.rawValue) + SettingsBranch.allCases.map(\.rawValue)

    @Test("Every key is in the documented file, with what is said of it", arguments: keys)
    func key(key: String) throws {
        #expect(SettingsSample.entries.count { $0.path == key } == 1)
        let (_, lines) = try #require(SettingsSample.comment(on: key))
        #expect(lines.joined().count > 20)
        let page = try #require(SettingsPage.markdown(ofKey: key))
        if let key = SettingsKey(rawValue: key) { #expect(page.contains("`\(key.environmentName)`")) }
    }

    @Test("The documented file has no other key, and each value stands in its place")
    func entries() {
        let groups = SettingsKey.groups
        #expect(Set(SettingsSample.entries.map(\.path)) == Set(Self.keys).union(groups))
        let values = Dictionary(uniqueKeysWithValues: SettingsSample.entries.map { ($0.path, $0.value) })
        #expect(values["issuer.address.postal_code"] == "\"69002\"")
        #expect(values["issuer.address.region"] == "")
        #expect(values["largest_shrink"] == "20")
    }

    @Test("A group lists its keys, a key of a group says where it belongs, and YAML in a comment stays as it is")
    func parts() throws {
        let group = try #require(SettingsPage.markdown(ofKey: "issuer.bank_account"))
        #expect(group.contains("Its keys: `issuer.bank_account.iban`, `issuer.bank_account.number`"))
        let key = try #require(SettingsPage.markdown(ofKey: "issuer.bank_account.iban"))
        #expect(key.contains("It is a part of `issuer.bank_account`."))
        let validators = try #require(SettingsPage.markdown(ofKey: "validators"))
        #expect(validators.contains("```\n  validators:\n    xrechnung: [xargs,"))
        #expect(SettingsPage.markdown(ofKey: "colour") == nil)
    }
}
