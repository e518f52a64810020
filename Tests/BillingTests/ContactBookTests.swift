import Billing
import Domain
import Testing

@Suite("Contacts of purchase orders")
struct ContactBookTests {
    /// What happens to a contact, in order, and what is left of it.
    enum Step: Sendable {
        /// A night whose export has the row: name and phone.
        case night(String, String? = nil)
        /// A night whose export has no such row.
        case nightWithout
        case add(String, String? = nil)
        case remove
    }

    struct Story: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var steps: [Step]
        /// Name and phone; nil: no contact.
        var left: (String, String?)?
        var kinds: [PurchaseOrderEventKind]
        var isKnown = true
    }

    static let stories = [
        Story(
            testDescription: "a row adds it once",
            steps: [.night("Anne", "1"), .night("Anne", "1")],
            left: ("Anne", "1"),
            kinds: [.contactAdded]
        ),
        Story(
            testDescription: "a changed row changes it",
            steps: [.night("Anne", "1"), .night("Anna", "1"), .night("Anna")],
            left: ("Anna", nil),
            kinds: [.contactAdded, .contactChanged, .contactChanged]
        ),
        Story(
            testDescription: "an unchanged row does not bring back what an operator removed",
            steps: [.night("Anne"), .remove, .night("Anne"), .nightWithout, .night("Anne")],
            left: nil,
            kinds: [.contactAdded, .contactRemoved]
        ),
        Story(
            testDescription: "a changed row does",
            steps: [.night("Anne"), .remove, .night("Anne", "2")],
            left: ("Anne", "2"),
            kinds: [.contactAdded, .contactRemoved, .contactAdded]
        ),
        Story(
            testDescription: "a vanished row deletes nothing",
            steps: [.night("Anne"), .nightWithout, .nightWithout],
            left: ("Anne", nil),
            kinds: [.contactAdded]
        ),
        Story(
            testDescription: "a field that the row does not change stays as the operator left it",
            steps: [.night("Anne", "1"), .add("Anna", "9"), .night("Anne", "2")],
            left: ("Anna", "2"),
            kinds: [.contactAdded, .contactChanged, .contactChanged]
        ),
        Story(
            testDescription: "the first row of an operator's contact sets what it fills",
            steps: [.add("Anna", "9"), .night("Anne")],
            left: ("Anne", "9"),
            kinds: [.contactAdded, .contactChanged]
        ),
        Story(
            testDescription: "the first row of the same content is no event",
            steps: [.add("Anne", "9"), .night("Anne", "9"), .remove, .night("Anne", "9")],
            left: nil,
            kinds: [.contactAdded, .contactRemoved]
        ),
        Story(
            testDescription: "a row of a PO that the book does not know waits",
            steps: [.night("Anne"), .night("Anne")],
            left: nil,
            kinds: [],
            isKnown: false
        ),
    ]

    @Test("The import is a merge over several nights", arguments: stories)
    func merge(_ story: Story) {
        let key = PurchaseOrderKey(payer: "payer", number: "PO-1")
        var contacts: [Text: PurchaseOrderContact] = [:]
        var imported: PurchaseOrderContact?
        var kinds: [PurchaseOrderEventKind] = []
        for step in story.steps {
            var book = ContactBook(known: story.isKnown ? [key] : [], contacts: Array(contacts.values))
            func contact(_ name: String, _ phone: String?) -> PurchaseOrderContact {
                PurchaseOrderContact(key: key, email: "a@example.com", name: Text(name), phone: phone.map { Text($0) })
            }
            switch step {
            case .night(let name, let phone): book.merge(contact(name, phone), lastImported: imported)
            case .nightWithout: break
            case .add(let name, let phone): book.set(contact(name, phone), cause: "asked", actor: "me")
            case .remove:
                let isRemoved = book.remove("a@example.com", of: key, cause: "asked", actor: "me")
                #expect(isRemoved)
            }
            var changes = PurchaseOrderChanges()
            book.add(to: &changes)
            for contact in changes.contacts { contacts[contact.email] = contact }
            for contact in changes.removedContacts { contacts[contact.email] = nil }
            imported = changes.importedContacts.last ?? imported
            kinds += changes.events.map(\.kind)
        }
        let left = contacts["a@example.com"]
        #expect(left?.name.string == story.left?.0)
        #expect(left?.phone?.string == story.left?.1)
        #expect(kinds == story.kinds)
    }
}
