/// What a column may say of a question.
enum YesOrNo: String, CaseIterable {
    case yes
    case no
}
