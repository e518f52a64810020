import Documents
import Domain

/// Programs of the operator's.
extension SettingsValues {
    /// The programs that judge documents, by the names of formats.
    mutating func validators(formats: [String]) -> [Text: ExternalCommand] {
        var validators: [Text: ExternalCommand] = [:]
        for (format, value) in members(.validators) {
            let name = "\(SettingsBranch.validators.rawValue).\(format)"
            guard formats.contains(format) else {
                faults.append("\(value.place): \(name): \(Self.noTemplate(for: format, formats))")
                continue
            }
            if let command = command(value, name) { validators[Text(format)] = command }
        }
        return validators
    }

    /// The program that makes documents of a rendered format; nil: none is named.
    mutating func command(_ branch: SettingsBranch) -> ExternalCommand? {
        guard let value = file.branches[branch], let command = command(value, branch.rawValue) else { return nil }
        let format = RenderedFormat.all.first { $0.key == branch.rawValue }
        if format?.attachment != nil, !command.arguments.contains(where: { $0.contains(RenderedFormat.attachmentMark) })
        {
            faults.append(
                "\(value.place): \(branch.rawValue): no argument has \(RenderedFormat.attachmentMark), the place of the file "
                    + "that is put into the PDF"
            )
        }
        return command
    }

    /// A list of a program and its arguments, or the text that names a program without any.
    private mutating func command(_ value: SettingsTree, _ name: String) -> ExternalCommand? {
        var words: [String] = []
        let items: [SettingsTree] = if case .list(let items, _) = value { items } else { [value] }
        for item in items {
            guard case .text(let entry) = item else {
                faults.append("\(item.place): \(name) takes a program, or a list of a program and its arguments")
                return nil
            }
            guard Self.isPrintable(Text(entry.text)) else {
                faults.append("\(entry.place): \(name): holds a control character")
                return nil
            }
            words.append(entry.text)
        }
        guard let program = words.first, !program.isEmpty else {
            faults.append("\(value.place): \(name) names no program")
            return nil
        }
        return ExternalCommand(program: program, arguments: Array(words.dropFirst()))
    }
}
