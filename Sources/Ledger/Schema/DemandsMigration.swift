extension Schema {
    /// The line of the buyer's PO that comes with a requested number: a column of its own like the number, for each charge may
    /// have another one, and left out of its shared texts in the same way (``ChargeTexts``).
    ///
    /// - `charge.po_line`: NULL where none was named. `charge_with_line` tells whether any charge has one.
    /// - `change_request.new_line`: the line that comes with the new number. From this version on `new_number` may be empty: the
    ///   request takes the number off. A decision that such a request made names it as `withdrawnBy`.
    static let demands = """
        DROP VIEW v_charge;
        ALTER TABLE charge ADD COLUMN po_line TEXT;
        CREATE INDEX charge_with_line ON charge (id) WHERE po_line IS NOT NULL;
        \(chargeView(hasLines: true));

        ALTER TABLE change_request ADD COLUMN new_line TEXT;
        """
}
