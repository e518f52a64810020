nightbillFirsts([
"000123"
]);
