BEGIN TRANSACTION;
CREATE TABLE acceptance (
    subscription_id TEXT NOT NULL,
    what TEXT NOT NULL,
    content TEXT NOT NULL,
    message TEXT NOT NULL,
    reason TEXT NOT NULL,
    accepted_by TEXT NOT NULL,
    accepted_at TEXT NOT NULL,
    PRIMARY KEY (subscription_id, what, content)
) STRICT, WITHOUT ROWID;
INSERT INTO "acceptance" VALUES('odd','upfront','account press, 2026-01-10, 1.00 EUR (), 2026-01-30, 90.00 EUR (seat: 10 × 5; x: 3 × 30)','the upfront charge was billed on INV-2026-00000003 with 60.00 EUR, now 90.00 EUR','checked','ann','2026-11-28T16:21:53Z');
INSERT INTO "acceptance" VALUES('plan','instalment 1','account mill, 2026-01-30, 110.00 EUR (1 × 110)','instalment 1 was billed on INV-2026-00000001 with 100.00 EUR, now 110.00 EUR','checked','ann','2026-11-28T16:21:53Z');
INSERT INTO "acceptance" VALUES('seats','upfront','account mill, 2026-01-30, 50.00 EUR (seat: 5 × 10)','the upfront charge was billed on INV-2026-00000002 as account mill, 2026-01-30, 50.00 EUR (seat: 10 × 5), now account mill, 2026-01-30, 50.00 EUR (seat: 5 × 10)','checked','ann','2026-11-28T16:21:53Z');
INSERT INTO "acceptance" VALUES('seats','usage r 1','subscription seats, calls, 2026-01-20T12:00:00.5Z, quantity 4.5','usage record r 1 was billed on INV-2026-00000006 as subscription seats, calls, 2026-01-20T12:00:00Z, quantity 4, now subscription seats, calls, 2026-01-20T12:00:00.5Z, quantity 4.5','checked','ann','2026-11-28T16:21:53Z');
CREATE TABLE billed_usage (
    record_id TEXT PRIMARY KEY,
    charge INTEGER NOT NULL REFERENCES charge,
    used_at TEXT NOT NULL,
    quantity TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "billed_usage" VALUES('r 1',7,'2026-01-20T12:00:00Z','4');
INSERT INTO "billed_usage" VALUES('r-2',7,'2026-01-21T12:00:00Z','8');
CREATE TABLE change_request (
    change_id TEXT PRIMARY KEY,
    subscription_id TEXT NOT NULL,
    charge_on TEXT,
    new_number TEXT NOT NULL,
    requested_on TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "change_request" VALUES('c-1','moved',NULL,'PO-4','2026-01-31','merged');
CREATE TABLE charge (
    id INTEGER PRIMARY KEY,
    subscription_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('upfront', 'opening', 'instalment', 'usage')),
    instalment INTEGER NOT NULL,
    dimension TEXT NOT NULL,
    month TEXT NOT NULL,
    billed_on TEXT NOT NULL,
    business_date TEXT NOT NULL REFERENCES night,
    invoice TEXT REFERENCES invoice CHECK (invoice IS NOT NULL OR kind = 'opening'),
    account_id TEXT NOT NULL,
    product INTEGER NOT NULL REFERENCES fact_sheet,
    charge_on TEXT NOT NULL,
    due_on TEXT NOT NULL,
    currency TEXT NOT NULL,
    net INTEGER NOT NULL,
    period_start TEXT NOT NULL,
    period_end TEXT NOT NULL,
    po_rule TEXT NOT NULL,
    po_number TEXT,
    po_source TEXT,
    po_change_request TEXT,
    po_purchaser TEXT,
    po_payer TEXT,
    po_organization TEXT,
    po_integration INTEGER,
    po_found TEXT,
    number_facts TEXT,
    usage_count INTEGER,
    usage_first TEXT,
    usage_last TEXT,
    UNIQUE (subscription_id, kind, instalment, dimension, month, billed_on)
) STRICT;
INSERT INTO "charge" VALUES(1,'plan','instalment',1,'','','','2026-01-30','INV-2026-00000001','mill',3,'2026-01-30','2026-01-30','EUR',10000,'2026-01-10','2027-02-28','shown','PO-1','subscription',NULL,NULL,'mill','guild',1,'ACTIVE','{"isPermitted":true,"payer":{"account":"mill","organization":"guild","purchaseOrderIntegration":true},"subscription":"PO-1"}',NULL,NULL,NULL);
INSERT INTO "charge" VALUES(2,'seats','upfront',0,'','','','2026-01-30','INV-2026-00000002','mill',3,'2026-01-30','2026-01-30','EUR',5000,'2026-01-10','2026-12-31','shown','PO-1','subscription',NULL,NULL,'mill','guild',1,'ACTIVE','{"isPermitted":true,"payer":{"account":"mill","organization":"guild","purchaseOrderIntegration":true},"subscription":"PO-1"}',NULL,NULL,NULL);
INSERT INTO "charge" VALUES(3,'odd','upfront',0,'','','','2026-01-30','INV-2026-00000003','press, 2026-01-10, 1.00 EUR ()',3,'2026-01-30','2026-01-30','EUR',6000,'2026-01-10','2026-12-31','none_requested',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'{"isPermitted":true,"payer":{"account":"press, 2026-01-10, 1.00 EUR ()","purchaseOrderIntegration":false}}',NULL,NULL,NULL);
INSERT INTO "charge" VALUES(4,'plan','opening',0,'','','','2026-01-30',NULL,'mill',3,'2026-01-30','2026-01-30','EUR',0,'2026-01-10','2027-02-28','shown','PO-1','subscription',NULL,NULL,'mill','guild',1,NULL,'{"isPermitted":true,"payer":{"account":"mill","organization":"guild","purchaseOrderIntegration":true},"subscription":"PO-1"}',NULL,NULL,NULL);
INSERT INTO "charge" VALUES(5,'again','upfront',0,'','','','2026-01-31','INV-2026-00000004','mill',3,'2026-01-31','2026-01-31','EUR',7000,'2026-01-10','2027-06-30','shown','PO-2','subscription',NULL,NULL,'mill','guild',1,'EXPIRED','{"isPermitted":true,"payer":{"account":"mill","organization":"guild","purchaseOrderIntegration":true},"subscription":"PO-2"}',NULL,NULL,NULL);
INSERT INTO "charge" VALUES(6,'moved','upfront',0,'','','','2026-01-31','INV-2026-00000005','mill',3,'2026-01-31','2026-01-31','EUR',4000,'2026-01-10','2026-12-31','shown','PO-3','subscription',NULL,NULL,'mill','guild',1,NULL,'{"isPermitted":true,"payer":{"account":"mill","organization":"guild","purchaseOrderIntegration":true},"subscription":"PO-3"}',NULL,NULL,NULL);
INSERT INTO "charge" VALUES(7,'seats','usage',0,'calls','2026-01','2026-02-01','2026-02-01','INV-2026-00000006','mill',3,'2026-02-01','2026-02-01','EUR',300,'2026-01-01','2026-01-31','pay_as_you_go',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2,'2026-01-20T12:00:00Z','2026-01-21T12:00:00Z');
CREATE TABLE charge_line (
    charge INTEGER NOT NULL REFERENCES charge,
    position INTEGER NOT NULL,
    dimension TEXT,
    description TEXT,
    quantity TEXT NOT NULL,
    unit_code TEXT NOT NULL,
    unit_price TEXT NOT NULL,
    amount INTEGER NOT NULL,
    period_start TEXT NOT NULL,
    period_end TEXT NOT NULL,
    PRIMARY KEY (charge, position)
) STRICT, WITHOUT ROWID;
INSERT INTO "charge_line" VALUES(1,1,NULL,'Payment 1 of 3','1','C62','100',10000,'2026-01-10','2027-02-28');
INSERT INTO "charge_line" VALUES(2,1,'seat','Seat','10','C62','5',5000,'2026-01-10','2026-12-31');
INSERT INTO "charge_line" VALUES(3,1,'seat: 10 × 5; x','Seat','2','C62','30',6000,'2026-01-10','2026-12-31');
INSERT INTO "charge_line" VALUES(5,1,'seat','Seat','1','C62','70',7000,'2026-01-10','2027-06-30');
INSERT INTO "charge_line" VALUES(6,1,'seat','Seat','1','C62','40',4000,'2026-01-10','2026-12-31');
INSERT INTO "charge_line" VALUES(7,1,'calls','Calls','12','C62','0.25',300,'2026-01-01','2026-01-31');
CREATE TABLE fact_box (
    business_date TEXT NOT NULL REFERENCES night,
    kind TEXT NOT NULL,
    box TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (business_date, kind, box)
) STRICT, WITHOUT ROWID;
INSERT INTO "fact_box" VALUES('2026-01-30','instalment','invoiced',1);
INSERT INTO "fact_box" VALUES('2026-01-30','instalment','not_yet_due',2);
INSERT INTO "fact_box" VALUES('2026-01-30','opening','invoiced',1);
INSERT INTO "fact_box" VALUES('2026-01-30','upfront','held',1);
INSERT INTO "fact_box" VALUES('2026-01-30','upfront','invoiced',2);
INSERT INTO "fact_box" VALUES('2026-01-30','upfront','not_yet_due',2);
INSERT INTO "fact_box" VALUES('2026-01-30','usage','not_yet_due',2);
INSERT INTO "fact_box" VALUES('2026-01-30','usage','rejected',1);
INSERT INTO "fact_box" VALUES('2026-01-31','instalment','invoiced',1);
INSERT INTO "fact_box" VALUES('2026-01-31','instalment','not_yet_due',2);
INSERT INTO "fact_box" VALUES('2026-01-31','opening','invoiced',1);
INSERT INTO "fact_box" VALUES('2026-01-31','upfront','held',1);
INSERT INTO "fact_box" VALUES('2026-01-31','upfront','invoiced',4);
INSERT INTO "fact_box" VALUES('2026-01-31','usage','not_yet_due',2);
INSERT INTO "fact_box" VALUES('2026-01-31','usage','rejected',1);
INSERT INTO "fact_box" VALUES('2026-02-01','instalment','invoiced',1);
INSERT INTO "fact_box" VALUES('2026-02-01','instalment','not_yet_due',2);
INSERT INTO "fact_box" VALUES('2026-02-01','opening','invoiced',1);
INSERT INTO "fact_box" VALUES('2026-02-01','upfront','held',1);
INSERT INTO "fact_box" VALUES('2026-02-01','upfront','invoiced',4);
INSERT INTO "fact_box" VALUES('2026-02-01','usage','invoiced',2);
INSERT INTO "fact_box" VALUES('2026-02-01','usage','rejected',1);
INSERT INTO "fact_box" VALUES('2026-02-02','instalment','held',2);
INSERT INTO "fact_box" VALUES('2026-02-02','instalment','invoiced',1);
INSERT INTO "fact_box" VALUES('2026-02-02','opening','invoiced',1);
INSERT INTO "fact_box" VALUES('2026-02-02','upfront','held',1);
INSERT INTO "fact_box" VALUES('2026-02-02','upfront','invoiced',4);
INSERT INTO "fact_box" VALUES('2026-02-02','usage','invoiced',2);
INSERT INTO "fact_box" VALUES('2026-02-02','usage','rejected',1);
INSERT INTO "fact_box" VALUES('2026-02-03','instalment','held',2);
INSERT INTO "fact_box" VALUES('2026-02-03','instalment','invoiced',1);
INSERT INTO "fact_box" VALUES('2026-02-03','opening','invoiced',1);
INSERT INTO "fact_box" VALUES('2026-02-03','upfront','held',1);
INSERT INTO "fact_box" VALUES('2026-02-03','upfront','invoiced',4);
INSERT INTO "fact_box" VALUES('2026-02-03','usage','invoiced',2);
INSERT INTO "fact_box" VALUES('2026-02-03','usage','rejected',1);
CREATE TABLE fact_sheet (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('account', 'product', 'issuer')),
    body TEXT NOT NULL,
    UNIQUE (kind, body)
) STRICT;
INSERT INTO "fact_sheet" VALUES(1,'issuer','{"address":{"city":"Lyon","country":"FR","postalCode":"69002","street":"12 rue des Exemples"},"bankAccount":{"bic":"AGRIFRPP","iban":"FR7630006000011234567890189"},"contact":{"email":"billing@lumiere-marketplace.example","name":"Billing desk","phone":"+33 4 00 00 00 00"},"endpoint":{"id":"12345678900012","scheme":"0009"},"legalID":"123456789","name":"Lumière Marketplace SAS","vatID":"FR32123456789"}');
INSERT INTO "fact_sheet" VALUES(2,'account','{"address":{"country":"FR"},"id":"mill","name":"The Paper Mill","tax":{"category":"S","rate":"20"}}');
INSERT INTO "fact_sheet" VALUES(3,'product','{"id":"studio","pricing":"contract_with_consumption","title":"Inkwell Studio","type":"SaaSProduct"}');
INSERT INTO "fact_sheet" VALUES(4,'account','{"address":{"country":"FR"},"id":"press, 2026-01-10, 1.00 EUR ()","name":"The Printing Press","tax":{"category":"S","rate":"20"}}');
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO "grdb_migrations" VALUES('1 nights, invoices, charges');
INSERT INTO "grdb_migrations" VALUES('2 a template per document');
INSERT INTO "grdb_migrations" VALUES('3 digests');
INSERT INTO "grdb_migrations" VALUES('4 rejected rows');
CREATE TABLE invoice (
    number TEXT PRIMARY KEY,
    prefix TEXT NOT NULL,
    year INTEGER NOT NULL,
    sequence INTEGER NOT NULL CHECK (sequence > 0),
    business_date TEXT NOT NULL REFERENCES night,
    kind TEXT NOT NULL CHECK (kind IN ('contract', 'consumption')),
    account_id TEXT NOT NULL,
    buyer INTEGER NOT NULL REFERENCES fact_sheet,
    due_on TEXT NOT NULL,
    currency TEXT NOT NULL,
    format TEXT NOT NULL,
    net INTEGER NOT NULL,
    tax INTEGER NOT NULL,
    total INTEGER NOT NULL CHECK (total = net + tax),
    period_start TEXT NOT NULL,
    period_end TEXT NOT NULL CHECK (period_end >= period_start),
    UNIQUE (year, sequence)
) STRICT;
INSERT INTO "invoice" VALUES('INV-2026-00000001','INV',2026,1,'2026-01-30','contract','mill',2,'2026-03-01','EUR','ubl',10000,2000,12000,'2026-01-10','2027-02-28');
INSERT INTO "invoice" VALUES('INV-2026-00000002','INV',2026,2,'2026-01-30','contract','mill',2,'2026-03-01','EUR','ubl',5000,1000,6000,'2026-01-10','2026-12-31');
INSERT INTO "invoice" VALUES('INV-2026-00000003','INV',2026,3,'2026-01-30','contract','press, 2026-01-10, 1.00 EUR ()',4,'2026-03-01','EUR','ubl',6000,1200,7200,'2026-01-10','2026-12-31');
INSERT INTO "invoice" VALUES('INV-2026-00000004','INV',2026,4,'2026-01-31','contract','mill',2,'2026-03-02','EUR','ubl',7000,1400,8400,'2026-01-10','2027-06-30');
INSERT INTO "invoice" VALUES('INV-2026-00000005','INV',2026,5,'2026-01-31','contract','mill',2,'2026-03-02','EUR','ubl',4000,800,4800,'2026-01-10','2026-12-31');
INSERT INTO "invoice" VALUES('INV-2026-00000006','INV',2026,6,'2026-02-01','consumption','mill',2,'2026-03-03','EUR','ubl',300,60,360,'2026-01-01','2026-01-31');
CREATE TABLE invoice_digest (
    invoice TEXT PRIMARY KEY REFERENCES invoice,
    rows INTEGER NOT NULL,
    digest BLOB NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "invoice_digest" VALUES('INV-2026-00000001',4,X'89C82DB8E821EF2D75FA54C8F89127EF50B6943F96CD55E4320B52001509B8A3');
INSERT INTO "invoice_digest" VALUES('INV-2026-00000002',4,X'36109579C34D60089E8AEE0B946144749A1B96B0BE599626C8D83D15C267F145');
INSERT INTO "invoice_digest" VALUES('INV-2026-00000003',4,X'70B7A18CA68E15B069FFC925BDEA43E16B0486C3E10A03F18218FA6537E6CB33');
INSERT INTO "invoice_digest" VALUES('INV-2026-00000004',4,X'DA5E23073390ED8F4B0C13FD260CEA539C21DE9C9867E932063637CF32256990');
INSERT INTO "invoice_digest" VALUES('INV-2026-00000005',4,X'E60F35700DCAE463E6F7CDC242C564E398C79EA25D1B40FB61EDA1FD6E5EC626');
INSERT INTO "invoice_digest" VALUES('INV-2026-00000006',6,X'61DC137974FAD35467663F2C19E9410A0AE2BC481DA2C4CD446D0CE6A2E21637');
CREATE TABLE invoice_revision (
    invoice TEXT NOT NULL REFERENCES invoice,
    revision INTEGER NOT NULL CHECK (revision > 1),
    decision TEXT NOT NULL,
    reason TEXT NOT NULL,
    issued_by TEXT NOT NULL,
    issued_at TEXT NOT NULL,
    PRIMARY KEY (invoice, revision)
) STRICT, WITHOUT ROWID;
INSERT INTO "invoice_revision" VALUES('INV-2026-00000005',2,'{"payer":{"account":"mill","organization":"guild","purchaseOrderIntegration":true},"requested":{"changeRequest":"c-1","number":"PO-4","source":"change_request"},"rule":"shown"}','checked','ann','2026-11-28T16:22:06Z');
CREATE TABLE invoice_tax (
    invoice TEXT NOT NULL REFERENCES invoice,
    position INTEGER NOT NULL,
    category TEXT NOT NULL,
    rate TEXT NOT NULL,
    reason TEXT,
    base INTEGER NOT NULL,
    tax INTEGER NOT NULL,
    PRIMARY KEY (invoice, position)
) STRICT, WITHOUT ROWID;
INSERT INTO "invoice_tax" VALUES('INV-2026-00000001',1,'S','20',NULL,10000,2000);
INSERT INTO "invoice_tax" VALUES('INV-2026-00000002',1,'S','20',NULL,5000,1000);
INSERT INTO "invoice_tax" VALUES('INV-2026-00000003',1,'S','20',NULL,6000,1200);
INSERT INTO "invoice_tax" VALUES('INV-2026-00000004',1,'S','20',NULL,7000,1400);
INSERT INTO "invoice_tax" VALUES('INV-2026-00000005',1,'S','20',NULL,4000,800);
INSERT INTO "invoice_tax" VALUES('INV-2026-00000006',1,'S','20',NULL,300,60);
CREATE TABLE night (
    business_date TEXT PRIMARY KEY,
    published INTEGER NOT NULL DEFAULT 0 CHECK (published IN (0, 1)),
    touched_book INTEGER NOT NULL CHECK (touched_book IN (0, 1)),
    issuer INTEGER NOT NULL REFERENCES fact_sheet,
    tables_read TEXT NOT NULL,
    rejects_digest TEXT NOT NULL,
    rejected_rows INTEGER NOT NULL,
    conflicts INTEGER NOT NULL
) STRICT;
INSERT INTO "night" VALUES('2026-01-30',1,1,1,'accounts.csv organizations.csv payment_schedules.csv products.csv purchase_order_contacts.csv purchase_orders.csv subscriptions.csv terms.csv usage.csv','aa3183d180455956b4e7901c6a8e0df287cc77f244b559c759dcea1120175e2f',2,0);
INSERT INTO "night" VALUES('2026-01-31',1,1,1,'accounts.csv organizations.csv payment_schedules.csv products.csv purchase_order_contacts.csv purchase_orders.csv subscriptions.csv terms.csv usage.csv','aa3183d180455956b4e7901c6a8e0df287cc77f244b559c759dcea1120175e2f',2,0);
INSERT INTO "night" VALUES('2026-02-01',1,0,1,'accounts.csv organizations.csv payment_schedules.csv products.csv purchase_order_contacts.csv purchase_orders.csv subscriptions.csv terms.csv usage.csv','aa3183d180455956b4e7901c6a8e0df287cc77f244b559c759dcea1120175e2f',2,0);
INSERT INTO "night" VALUES('2026-02-02',1,0,1,'accounts.csv organizations.csv payment_schedules.csv products.csv purchase_order_changes.csv purchase_order_contacts.csv purchase_orders.csv subscriptions.csv terms.csv usage.csv','aa3183d180455956b4e7901c6a8e0df287cc77f244b559c759dcea1120175e2f',2,4);
INSERT INTO "night" VALUES('2026-02-03',1,0,1,'accounts.csv organizations.csv payment_schedules.csv products.csv purchase_order_changes.csv purchase_order_contacts.csv purchase_orders.csv subscriptions.csv terms.csv usage.csv','aa3183d180455956b4e7901c6a8e0df287cc77f244b559c759dcea1120175e2f',2,2);
CREATE TABLE night_digest (
    business_date TEXT PRIMARY KEY REFERENCES night,
    digest BLOB NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "night_digest" VALUES('2026-01-30',X'44DD11C3A8139F009BDBD0583F2D8C696C67F6D37CDEFDCBE927EDE6BAFFD612');
INSERT INTO "night_digest" VALUES('2026-01-31',X'0B8242848D50EB58BC11043830B902EAAAFB6362D3732870CCCAFD4680FA060F');
INSERT INTO "night_digest" VALUES('2026-02-01',X'5719045F2CA2739AF1955086C7F7D8526C36FCF76690237C51B84D330702548A');
INSERT INTO "night_digest" VALUES('2026-02-02',X'C6E6CCC60D444645A0EC5AD19F13F934290D52D6B6250C0C3455242188427256');
INSERT INTO "night_digest" VALUES('2026-02-03',X'5BF920B4E4512F38A8391CE0E7FC9C0F9B475CAB2192B1C5BD13599EE95D44A1');
CREATE TABLE night_file (
    business_date TEXT NOT NULL REFERENCES night,
    path TEXT NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (business_date, path)
) STRICT;
INSERT INTO "night_file" VALUES('2026-01-30','purchase-orders.csv',X'70617965725F6163636F756E745F69642C70757263686173655F6F726465725F6E756D6265722C73746174652C73757370656E6465642C6465636C617265645F657870697265642C6566666563746976655F6F6E2C657870697265735F6F6E2C6C6173745F6461792C6465736372697074696F6E2C637265617465645F62792C66697273745F7365656E5F6F6E2C636F6E74616374732C6C696E655F6974656D730A6D696C6C2C504F2D312C4143544956452C6E6F2C6E6F2C323032362D30312D31302C323032372D30322D32382C323032372D30322D32382C2C6D61726B6574706C6163652C323032362D30312D33302C312C330A6D696C6C2C504F2D322C455850495245442C6E6F2C7965732C323032352D30312D30312C323032352D31322D33312C323032352D31322D33312C4C61737420796561722C696D706F72742C323032362D30312D33302C302C300A');
INSERT INTO "night_file" VALUES('2026-01-30','purchase-order-lines.csv',X'70617965725F6163636F756E745F69642C70757263686173655F6F726465725F6E756D6265722C6C696E655F6974656D2C737562736372697074696F6E5F69642C6163636F756E745F69642C70726F647563745F69642C70726F647563745F7469746C652C6368617267652C696E7374616C6D656E742C7374617274735F6F6E2C656E64735F6F6E2C7175616E746974792C616D6F756E742C7461782C63757272656E63792C706F737465645F6F6E2C696E766F6963655F6E756D6265722C6E756D6265725F6F6E5F696E766F6963652C62616C616E63655F747261636B696E670A6D696C6C2C504F2D312C312C706C616E2C6D696C6C2C73747564696F2C496E6B77656C6C2053747564696F2C6F70656E696E672C2C323032362D30312D31302C323032372D30322D32382C312C302E30302C302E30302C4555522C323032362D30312D33302C2C2C6E6F7420656E61626C65640A6D696C6C2C504F2D312C322C706C616E2C6D696C6C2C73747564696F2C496E6B77656C6C2053747564696F2C696E7374616C6D656E742C312C323032362D30312D31302C323032372D30322D32382C312C3130302E30302C32302E30302C4555522C323032362D30312D33302C494E562D323032362D30303030303030312C7965732C6E6F7420656E61626C65640A6D696C6C2C504F2D312C332C73656174732C6D696C6C2C73747564696F2C496E6B77656C6C2053747564696F2C757066726F6E742C2C323032362D30312D31302C323032362D31322D33312C31302C35302E30302C31302E30302C4555522C323032362D30312D33302C494E562D323032362D30303030303030322C7965732C6E6F7420656E61626C65640A');
INSERT INTO "night_file" VALUES('2026-01-31','purchase-orders.csv',X'70617965725F6163636F756E745F69642C70757263686173655F6F726465725F6E756D6265722C73746174652C73757370656E6465642C6465636C617265645F657870697265642C6566666563746976655F6F6E2C657870697265735F6F6E2C6C6173745F6461792C6465736372697074696F6E2C637265617465645F62792C66697273745F7365656E5F6F6E2C636F6E74616374732C6C696E655F6974656D730A6D696C6C2C504F2D322C4143544956452C6E6F2C6E6F2C323032352D30312D30312C323032372D30362D33302C323032372D30362D33302C4C61737420796561722C696D706F72742C323032362D30312D33302C302C310A6D696C6C2C504F2D332C4143544956452C6E6F2C6E6F2C323032362D30312D31302C323032362D31322D33312C323032362D31322D33312C2C6D61726B6574706C6163652C323032362D30312D33312C302C310A');
INSERT INTO "night_file" VALUES('2026-01-31','purchase-order-lines.csv',X'70617965725F6163636F756E745F69642C70757263686173655F6F726465725F6E756D6265722C6C696E655F6974656D2C737562736372697074696F6E5F69642C6163636F756E745F69642C70726F647563745F69642C70726F647563745F7469746C652C6368617267652C696E7374616C6D656E742C7374617274735F6F6E2C656E64735F6F6E2C7175616E746974792C616D6F756E742C7461782C63757272656E63792C706F737465645F6F6E2C696E766F6963655F6E756D6265722C6E756D6265725F6F6E5F696E766F6963652C62616C616E63655F747261636B696E670A6D696C6C2C504F2D322C312C616761696E2C6D696C6C2C73747564696F2C496E6B77656C6C2053747564696F2C757066726F6E742C2C323032362D30312D31302C323032372D30362D33302C312C37302E30302C31342E30302C4555522C323032362D30312D33312C494E562D323032362D30303030303030342C7965732C6E6F7420656E61626C65640A6D696C6C2C504F2D332C312C6D6F7665642C6D696C6C2C73747564696F2C496E6B77656C6C2053747564696F2C757066726F6E742C2C323032362D30312D31302C323032362D31322D33312C312C34302E30302C382E30302C4555522C323032362D30312D33312C494E562D323032362D30303030303030352C7965732C6E6F7420656E61626C65640A');
CREATE TABLE "night_format" (
    business_date TEXT NOT NULL REFERENCES night,
    format TEXT NOT NULL,
    document TEXT NOT NULL DEFAULT 'invoice' CHECK (document IN ('invoice', 'credit-note')),
    extra INTEGER NOT NULL CHECK (extra IN (0, 1)),
    template TEXT NOT NULL REFERENCES template,
    PRIMARY KEY (business_date, format, document)
) STRICT;
INSERT INTO "night_format" VALUES('2026-01-30','ubl','invoice',0,'58d619fa64e4d197697091a2f842e77edcd21a8b101ab8043c987cccb7c72912');
INSERT INTO "night_format" VALUES('2026-01-31','ubl','invoice',0,'58d619fa64e4d197697091a2f842e77edcd21a8b101ab8043c987cccb7c72912');
INSERT INTO "night_format" VALUES('2026-02-01','ubl','invoice',0,'58d619fa64e4d197697091a2f842e77edcd21a8b101ab8043c987cccb7c72912');
CREATE TABLE open_conflict (
    subscription_id TEXT NOT NULL,
    what TEXT NOT NULL,
    content TEXT NOT NULL,
    message TEXT NOT NULL,
    file TEXT NOT NULL,
    line INTEGER NOT NULL,
    PRIMARY KEY (subscription_id, what)
) STRICT, WITHOUT ROWID;
INSERT INTO "open_conflict" VALUES('plan','instalment 1','account mill, 2026-01-30, 120.00 EUR (1 × 120)','instalment 1 was billed on INV-2026-00000001 with 100.00 EUR, now 120.00 EUR','subscriptions.csv',3);
INSERT INTO "open_conflict" VALUES('seats','usage r 1','subscription seats, calls, 2026-01-20T12:00:00.5Z, quantity 5','usage record r 1 was billed on INV-2026-00000006 as subscription seats, calls, 2026-01-20T12:00:00Z, quantity 4, now subscription seats, calls, 2026-01-20T12:00:00.5Z, quantity 5','usage.csv',2);
CREATE TABLE open_fact (
    subscription_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    instalment INTEGER NOT NULL,
    dimension TEXT NOT NULL,
    month TEXT NOT NULL,
    box TEXT NOT NULL,
    due_on TEXT NOT NULL,
    currency TEXT,
    amount INTEGER,
    quantity TEXT,
    count INTEGER NOT NULL,
    hold_code TEXT,
    hold_message TEXT,
    hold_file TEXT,
    hold_line INTEGER,
    PRIMARY KEY (subscription_id, kind, instalment, dimension, month, box)
) STRICT, WITHOUT ROWID;
INSERT INTO "open_fact" VALUES('plan','instalment',2,'','','held','2026-02-12','EUR',10000,NULL,1,'NB501','instalment 1 was billed on INV-2026-00000001 with 100.00 EUR, now 120.00 EUR','subscriptions.csv',3);
INSERT INTO "open_fact" VALUES('plan','instalment',3,'','','held','2026-03-12','EUR',8000,NULL,1,'NB501','instalment 1 was billed on INV-2026-00000001 with 100.00 EUR, now 120.00 EUR','subscriptions.csv',3);
INSERT INTO "open_fact" VALUES('waits','upfront',0,'','','held','2026-01-31',NULL,NULL,NULL,1,'NB107','term "seat" of subscription "waits": quantity "1,5" is not a plain decimal','terms.csv',8);
CREATE TABLE purchase_order (
    payer TEXT NOT NULL,
    number TEXT NOT NULL,
    suspended INTEGER NOT NULL CHECK (suspended IN (0, 1)),
    declared_expired INTEGER NOT NULL CHECK (declared_expired IN (0, 1)),
    effective_on TEXT,
    expires_on TEXT,
    description TEXT,
    created_by TEXT NOT NULL CHECK (created_by IN ('import', 'marketplace', 'operator')),
    first_seen_on TEXT NOT NULL,
    last_line INTEGER NOT NULL,
    PRIMARY KEY (payer, number)
) STRICT, WITHOUT ROWID;
INSERT INTO "purchase_order" VALUES('mill','PO-1',0,0,'2026-01-10','2027-02-28',NULL,'marketplace','2026-01-30',3);
INSERT INTO "purchase_order" VALUES('mill','PO-2',0,0,'2025-01-01','2027-12-31','Last year','import','2026-01-30',1);
INSERT INTO "purchase_order" VALUES('mill','PO-3',1,0,'2026-01-10','2026-12-31',NULL,'marketplace','2026-01-31',1);
INSERT INTO "purchase_order" VALUES('mill','PO-4',0,0,'2026-01-10','2026-12-31',NULL,'marketplace','2026-02-02',1);
CREATE TABLE purchase_order_contact (
    payer TEXT NOT NULL,
    number TEXT NOT NULL,
    email TEXT NOT NULL,
    name TEXT NOT NULL,
    phone TEXT,
    PRIMARY KEY (payer, number, email),
    FOREIGN KEY (payer, number) REFERENCES purchase_order
) STRICT, WITHOUT ROWID;
INSERT INTO "purchase_order_contact" VALUES('mill','PO-1','ann@mill.example','Ann',NULL);
INSERT INTO "purchase_order_contact" VALUES('mill','PO-1','bob@mill.example','Bob',NULL);
CREATE TABLE purchase_order_contact_import (
    payer TEXT NOT NULL,
    number TEXT NOT NULL,
    email TEXT NOT NULL,
    name TEXT NOT NULL,
    phone TEXT,
    PRIMARY KEY (payer, number, email)
) STRICT, WITHOUT ROWID;
INSERT INTO "purchase_order_contact_import" VALUES('mill','PO-1','ann@mill.example','Ann',NULL);
CREATE TABLE purchase_order_event (
    id INTEGER PRIMARY KEY,
    payer TEXT NOT NULL,
    number TEXT NOT NULL,
    business_date TEXT,
    recorded_at TEXT,
    happening TEXT NOT NULL,
    detail TEXT NOT NULL,
    cause TEXT NOT NULL,
    actor TEXT NOT NULL
) STRICT;
INSERT INTO "purchase_order_event" VALUES(1,'mill','PO-2','2026-01-30',NULL,'created','status EXPIRED, expires_on 2025-12-31','purchase_orders.csv','import');
INSERT INTO "purchase_order_event" VALUES(2,'mill','PO-1','2026-01-30',NULL,'created','status ACTIVE, expires_on 2027-02-28, default information, no contact','the opening of the schedule of plan','marketplace');
INSERT INTO "purchase_order_event" VALUES(3,'mill','PO-1','2026-01-30',NULL,'line_item_added','line item 1, 0.00 EUR, to 2027-02-28','the opening of the schedule of plan','marketplace');
INSERT INTO "purchase_order_event" VALUES(4,'mill','PO-1','2026-01-30',NULL,'line_item_added','line item 2, 100.00 EUR, to 2027-02-28','instalment 1 of plan','marketplace');
INSERT INTO "purchase_order_event" VALUES(5,'mill','PO-1','2026-01-30',NULL,'line_item_added','line item 3, 50.00 EUR, to 2026-12-31','the upfront charge of seats','marketplace');
INSERT INTO "purchase_order_event" VALUES(6,'mill','PO-1','2026-01-30',NULL,'contact_added','Ann <ann@mill.example>','purchase_order_contacts.csv','import');
INSERT INTO "purchase_order_event" VALUES(7,'mill','PO-2','2026-01-31',NULL,'line_item_added','line item 1, 70.00 EUR, to 2027-06-30','the upfront charge of again','marketplace');
INSERT INTO "purchase_order_event" VALUES(8,'mill','PO-2','2026-01-31',NULL,'revived','EXPIRED → ACTIVE, expires_on 2025-12-31 → 2027-06-30','the upfront charge of again','marketplace');
INSERT INTO "purchase_order_event" VALUES(9,'mill','PO-3','2026-01-31',NULL,'created','status ACTIVE, expires_on 2026-12-31, default information, no contact','the upfront charge of moved','marketplace');
INSERT INTO "purchase_order_event" VALUES(10,'mill','PO-3','2026-01-31',NULL,'line_item_added','line item 1, 40.00 EUR, to 2026-12-31','the upfront charge of moved','marketplace');
INSERT INTO "purchase_order_event" VALUES(11,'mill','PO-1',NULL,'2026-11-28T16:21:53Z','contact_added','Bob <bob@mill.example>','checked','ann');
INSERT INTO "purchase_order_event" VALUES(12,'mill','PO-3',NULL,'2026-11-28T16:21:53Z','suspended','status ACTIVE → SUSPENDED','checked','ann');
INSERT INTO "purchase_order_event" VALUES(13,'mill','PO-2',NULL,'2026-11-28T16:21:54Z','expiry_set','expires_on 2027-06-30 → 2027-12-31','checked','ann');
INSERT INTO "purchase_order_event" VALUES(14,'mill','PO-3',NULL,'2026-11-28T16:22:06Z','line_item_moved','line item 1 moved to PO PO-4 of mill','regeneration of INV-2026-00000005','ann');
INSERT INTO "purchase_order_event" VALUES(15,'mill','PO-4',NULL,'2026-11-28T16:22:06Z','created','status ACTIVE, expires_on 2026-12-31, default information, no contact','regeneration of INV-2026-00000005','ann');
INSERT INTO "purchase_order_event" VALUES(16,'mill','PO-4',NULL,'2026-11-28T16:22:06Z','line_item_added','line item 1, 40.00 EUR, from PO PO-3 of mill','regeneration of INV-2026-00000005','ann');
INSERT INTO "purchase_order_event" VALUES(17,'mill','PO-4',NULL,'2026-11-28T16:22:06Z','invoice_reissued','INV-2026-00000005 revision 2: shown → shown','checked','ann');
CREATE TABLE purchase_order_import (
    payer TEXT NOT NULL,
    number TEXT NOT NULL,
    status TEXT NOT NULL,
    effective_on TEXT,
    expires_on TEXT,
    description TEXT,
    PRIMARY KEY (payer, number)
) STRICT, WITHOUT ROWID;
INSERT INTO "purchase_order_import" VALUES('mill','PO-2','EXPIRED','2025-01-01','2025-12-31','Last year');
CREATE TABLE purchase_order_line (
    payer TEXT NOT NULL,
    number TEXT NOT NULL,
    line INTEGER NOT NULL,
    charge INTEGER NOT NULL UNIQUE REFERENCES charge,
    quantity TEXT NOT NULL,
    tax INTEGER NOT NULL,
    PRIMARY KEY (payer, number, line),
    FOREIGN KEY (payer, number) REFERENCES purchase_order
) STRICT, WITHOUT ROWID;
INSERT INTO "purchase_order_line" VALUES('mill','PO-1',1,4,'1',0);
INSERT INTO "purchase_order_line" VALUES('mill','PO-1',2,1,'1',2000);
INSERT INTO "purchase_order_line" VALUES('mill','PO-1',3,2,'10',1000);
INSERT INTO "purchase_order_line" VALUES('mill','PO-2',1,5,'1',1400);
INSERT INTO "purchase_order_line" VALUES('mill','PO-4',1,6,'1',800);
CREATE TABLE purchase_order_notice (
    payer TEXT NOT NULL,
    number TEXT NOT NULL,
    expiry TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('two_months', 'one_month', 'one_week', 'on_the_day')),
    business_date TEXT NOT NULL REFERENCES night,
    messages INTEGER NOT NULL,
    obstacle TEXT CHECK (obstacle IN ('no_contact', 'no_address', 'no_sender')),
    PRIMARY KEY (payer, number, expiry, kind),
    FOREIGN KEY (payer, number) REFERENCES purchase_order,
    CHECK ((messages = 0) = (obstacle IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE TABLE reject_file (
    business_date TEXT NOT NULL REFERENCES night,
    name TEXT NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (business_date, name)
) STRICT;
CREATE TABLE rejected_file (
    id INTEGER PRIMARY KEY,
    business_date TEXT NOT NULL REFERENCES night,
    name TEXT NOT NULL,
    columns BLOB NOT NULL,
    UNIQUE (business_date, name)
) STRICT;
INSERT INTO "rejected_file" VALUES(1,'2026-01-30','terms.csv',X'2C737562736372697074696F6E5F69642C6B696E642C64696D656E73696F6E2C6465736372697074696F6E2C7175616E746974792C756E69745F636F64652C756E69745F7072696365');
INSERT INTO "rejected_file" VALUES(2,'2026-01-30','usage.csv',X'2C7265636F72645F69642C737562736372697074696F6E5F69642C64696D656E73696F6E2C757365645F61742C7175616E74697479');
CREATE TABLE rejected_row (
    file INTEGER NOT NULL REFERENCES rejected_file,
    line INTEGER NOT NULL,
    code TEXT NOT NULL,
    message TEXT NOT NULL,
    hint TEXT NOT NULL,
    subscription_id TEXT,
    record_id TEXT,
    cells BLOB NOT NULL,
    PRIMARY KEY (file, line)
) STRICT, WITHOUT ROWID;
INSERT INTO "rejected_row" VALUES(1,8,'NB107','term "seat" of subscription "waits": quantity "1,5" is not a plain decimal','Write it like 12.50: a point, no exponent, no grouping, no white space, no currency sign.','waits',NULL,X'2C77616974732C636F6E74726163742C736561742C536561742C22312C35222C4336322C3530');
INSERT INTO "rejected_row" VALUES(2,4,'NB106','usage record "r-3": used_at "yesterday" is not a timestamp','Write RFC 3339 with Z or an offset, such as 2026-11-22T21:00:00Z or 2026-11-22T22:00:00.5+01:00.','seats','r-3',X'2C722D332C73656174732C63616C6C732C7965737465726461792C38');
CREATE TABLE row_tally (
    business_date TEXT NOT NULL REFERENCES night,
    file TEXT NOT NULL,
    read INTEGER NOT NULL CHECK (read = used + rejected + held + repeated),
    used INTEGER NOT NULL,
    rejected INTEGER NOT NULL,
    held INTEGER NOT NULL,
    repeated INTEGER NOT NULL,
    PRIMARY KEY (business_date, file)
) STRICT, WITHOUT ROWID;
INSERT INTO "row_tally" VALUES('2026-01-30','accounts.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-30','organizations.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-30','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-30','products.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-30','purchase_order_contacts.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-30','purchase_orders.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-30','subscriptions.csv',6,6,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-30','terms.csv',7,6,1,0,0);
INSERT INTO "row_tally" VALUES('2026-01-30','usage.csv',3,2,1,0,0);
INSERT INTO "row_tally" VALUES('2026-01-31','accounts.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-31','organizations.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-31','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-31','products.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-31','purchase_order_contacts.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-31','purchase_orders.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-31','subscriptions.csv',6,6,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-31','terms.csv',7,6,1,0,0);
INSERT INTO "row_tally" VALUES('2026-01-31','usage.csv',3,2,1,0,0);
INSERT INTO "row_tally" VALUES('2026-02-01','accounts.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-01','organizations.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-01','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-01','products.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-01','purchase_order_contacts.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-01','purchase_orders.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-01','subscriptions.csv',6,6,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-01','terms.csv',7,6,1,0,0);
INSERT INTO "row_tally" VALUES('2026-02-01','usage.csv',3,2,1,0,0);
INSERT INTO "row_tally" VALUES('2026-02-02','accounts.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-02','organizations.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-02','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-02','products.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-02','purchase_order_changes.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-02','purchase_order_contacts.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-02','purchase_orders.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-02','subscriptions.csv',6,6,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-02','terms.csv',7,6,1,0,0);
INSERT INTO "row_tally" VALUES('2026-02-02','usage.csv',3,2,1,0,0);
INSERT INTO "row_tally" VALUES('2026-02-03','accounts.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-03','organizations.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-03','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-03','products.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-03','purchase_order_changes.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-03','purchase_order_contacts.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-03','purchase_orders.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-03','subscriptions.csv',6,6,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-03','terms.csv',7,6,1,0,0);
INSERT INTO "row_tally" VALUES('2026-02-03','usage.csv',3,2,1,0,0);
CREATE TABLE set_aside_fact (
    position INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    subscription_id TEXT,
    charge_on TEXT,
    record_id TEXT,
    box TEXT NOT NULL,
    cause_code TEXT NOT NULL,
    cause_message TEXT NOT NULL,
    cause_file TEXT NOT NULL,
    cause_line INTEGER NOT NULL
) STRICT;
INSERT INTO "set_aside_fact" VALUES(1,'usage','seats',NULL,'r-3','rejected','NB106','usage record "r-3": used_at "yesterday" is not a timestamp','usage.csv',4);
CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;
INSERT INTO "setting" VALUES('billing_start','2026-01-30');
CREATE TABLE subscription (
    subscription_id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    accepted_on TEXT NOT NULL,
    starts_on TEXT NOT NULL,
    ends_on TEXT,
    currency TEXT NOT NULL,
    plan TEXT NOT NULL,
    status TEXT NOT NULL,
    ended_on TEXT
) STRICT, WITHOUT ROWID;
INSERT INTO "subscription" VALUES('again','mill','studio','2026-01-31','2026-01-10','2027-06-30','EUR','upfront','ACTIVE',NULL);
INSERT INTO "subscription" VALUES('moved','mill','studio','2026-01-31','2026-01-10','2026-12-31','EUR','upfront','ACTIVE',NULL);
INSERT INTO "subscription" VALUES('odd','press, 2026-01-10, 1.00 EUR ()','studio','2026-01-30','2026-01-10','2026-12-31','EUR','upfront','ACTIVE',NULL);
INSERT INTO "subscription" VALUES('plan','mill','studio','2026-01-30','2026-01-10','2027-02-28','EUR','schedule','ACTIVE',NULL);
INSERT INTO "subscription" VALUES('seats','mill','studio','2026-01-30','2026-01-10','2026-12-31','EUR','upfront','ACTIVE',NULL);
INSERT INTO "subscription" VALUES('waits','mill','studio','2026-01-31','2026-01-10','2026-12-31','EUR','upfront','ACTIVE',NULL);
CREATE TABLE table_digest (
    business_date TEXT NOT NULL,
    name TEXT NOT NULL,
    rows INTEGER NOT NULL,
    digest BLOB NOT NULL,
    PRIMARY KEY (business_date, name)
) STRICT, WITHOUT ROWID;
INSERT INTO "table_digest" VALUES('','acceptance',4,X'228DAF2567FBD8AD872A18F5EAF1C15A0C55E1A2F7603EFE9F931DD63479CF10');
INSERT INTO "table_digest" VALUES('','change_request',1,X'DB839B9BBB3F7C32F39F84C2DAE7B99A4C29C3B2BDA60427C2E96CD99E33EBAB');
INSERT INTO "table_digest" VALUES('','fact_sheet',4,X'5A5D7564DFB8E77559976F7CAEA0502F618EDB646C9F5A6BD79CD653B16D588A');
INSERT INTO "table_digest" VALUES('','invoice_revision',1,X'4D47F2EFA4180337BB334F683688BADA6375477C4CC59ED3DD7C9CA377FDD9E9');
INSERT INTO "table_digest" VALUES('','night.published',5,X'B255E2DD3D36D40F2990E8A52B257D6BB5AFC73E1B3FE76A0B48F9BC8AE4843D');
INSERT INTO "table_digest" VALUES('','open_conflict',2,X'2D7F623ABC836DB81E1464EB511EA3C5137AC0D9A80C81E0B151FF7C717F1E56');
INSERT INTO "table_digest" VALUES('','open_fact',3,X'3B989785C7B7E8B232FC456A7D847338CE5EAB52F4CA9EC9D631CF1D6C5D3158');
INSERT INTO "table_digest" VALUES('','purchase_order',4,X'2EE1D5A79D36237A83FD60959A4ABFDD31767E9C8428734B08E004C0B7A65246');
INSERT INTO "table_digest" VALUES('','purchase_order_contact',2,X'42CC67512A5C03D4E8CFAC24EC8E019BCF836983C3461AD9DDA2775D41B6354D');
INSERT INTO "table_digest" VALUES('','purchase_order_contact_import',1,X'56FB0F64498F8D310686D3D86747C9D6550752144D3B9F02A1F2FCBC250A3D80');
INSERT INTO "table_digest" VALUES('','purchase_order_event',17,X'FBE506E976BE6255F93C74B3E4A605BFAE86FDCE0DA6095B3DFDB0F9DE5F4213');
INSERT INTO "table_digest" VALUES('','purchase_order_import',1,X'2C326A1C61A45CDE56293E835FDE0DDB2BC5F995C43D2BB2F3D288C9601AED6B');
INSERT INTO "table_digest" VALUES('','purchase_order_line',5,X'56244D1CB4A5CFD3498B3E9AC48375272DBF081A2AC7C44EFE8433B89D7F11E7');
INSERT INTO "table_digest" VALUES('','rejected_row',2,X'D8E8AABB6A97953F4A2AD7ABC5D57F018D535B78A97D52DBEBDE7F2A7047B5DD');
INSERT INTO "table_digest" VALUES('','schema',41,X'A75FFE635183F295C431C76389C3383EF792E18F91DFEF157629521BD7E88A78');
INSERT INTO "table_digest" VALUES('','set_aside_fact',1,X'E52DD629959C5A5EECEAFD6D14A94B163BD0ED8BB0E47135C5EAC2D7DD4CB9E7');
INSERT INTO "table_digest" VALUES('','setting',1,X'A3566DE2C36D0F8906396CEADB5C3EABC566CE1FB5AF8D2F3343AAF5A5932102');
INSERT INTO "table_digest" VALUES('','subscription',6,X'BF197927815122B2BB12828792CBB7FD54C8CC8B9DCF4C780CC237BB5058F970');
INSERT INTO "table_digest" VALUES('','template',1,X'1CA0E53F001B65C91B766A889F85CF740919D9B5B2A4E39FE4C2E1F30D2F196F');
INSERT INTO "table_digest" VALUES('2026-01-30','fact_box',8,X'D29F12C0D7521A88A414C04EFE8ED8F9A95A91484C5214D405E87950BD236A04');
INSERT INTO "table_digest" VALUES('2026-01-30','invoice',12,X'2F9064BE52FE64E67C840DFA49DEAF4455D6B0B33632EFFB7CFC897B0E57751D');
INSERT INTO "table_digest" VALUES('2026-01-30','night',1,X'2F5289EC39B719DBDF8B2BE368A09B0E0D216EC901E5CF5C16C05F4B50249BA7');
INSERT INTO "table_digest" VALUES('2026-01-30','night_file',2,X'C7C90EDF1055BD9402D3000D219CF6F70A2D847830E0B2C24B8BFACE92235FF4');
INSERT INTO "table_digest" VALUES('2026-01-30','night_format',1,X'F6901E04C454425A10809B80A40B7E21DE150E5731263AF7D4A8C7B3FD3DFF1D');
INSERT INTO "table_digest" VALUES('2026-01-30','opening',1,X'06964E2A0262D70ABA0EB63736C440B73A8677A2AF0843AFCCCABD94E8D7DBB5');
INSERT INTO "table_digest" VALUES('2026-01-30','rejected_file',2,X'1800360B0660ED14DE0482A93AD5E2580B49D46373204258B2FCF92A81239AF3');
INSERT INTO "table_digest" VALUES('2026-01-30','row_tally',9,X'E8B0C8491B16086B34915096370F8F643B8575DA48196C9FBB5038666AA09E53');
INSERT INTO "table_digest" VALUES('2026-01-31','fact_box',7,X'FE8E676F4F20699FCE97093C71B7E8788CE63CF7760871FEAC393ABF511D0D9E');
INSERT INTO "table_digest" VALUES('2026-01-31','invoice',8,X'C06E5877405AD2F33104E1BF69D14E3734E97C3FF682292E6723D9CCA1832FB7');
INSERT INTO "table_digest" VALUES('2026-01-31','night',1,X'5E137325CFF8E73528917428B4F653EAAB79C35CC328AD23F5B1B41535459399');
INSERT INTO "table_digest" VALUES('2026-01-31','night_file',2,X'2444DCEF8A2FB9E9D3230CE05F4907770724EB887AB0E7F9103EE0565234062D');
INSERT INTO "table_digest" VALUES('2026-01-31','night_format',1,X'FAA8DB4DBF4F2F3ECB9C1943F0CFB4A875AC4CD53B01ED3C2AFB48C87B0C51BC');
INSERT INTO "table_digest" VALUES('2026-01-31','row_tally',9,X'2EA6FFCE22967F3C6C54FFD097EB2609EB9DC3CE915D5D897E5F8CEBA1693B80');
INSERT INTO "table_digest" VALUES('2026-02-01','fact_box',7,X'2511057AAF45A9679865900E646484A8B034C93C246483D9D04F676916A6EEE1');
INSERT INTO "table_digest" VALUES('2026-02-01','invoice',6,X'61DC137974FAD35467663F2C19E9410A0AE2BC481DA2C4CD446D0CE6A2E21637');
INSERT INTO "table_digest" VALUES('2026-02-01','night',1,X'B416D990FB53B46E88ED551778EC2F4DC8E768247EE126A822ABD17519327F79');
INSERT INTO "table_digest" VALUES('2026-02-01','night_format',1,X'518DD6C298056FB899BB399FA2D18818E24B435D30AF55D992F0F07B6A4EE144');
INSERT INTO "table_digest" VALUES('2026-02-01','row_tally',9,X'9B55DF5F23EF5D19E14C5BB51EE9EFA71FA24F376EBD379E257AEEFC6312761D');
INSERT INTO "table_digest" VALUES('2026-02-02','fact_box',7,X'46DED134747139BDE5E3CF525B4FA94F10140F454DE6D8234854F60FAABC71D9');
INSERT INTO "table_digest" VALUES('2026-02-02','night',1,X'08AD7DEDBC9F90D36A300CFAEF83F1B91A1436881F6E675B3654C2F6EA22AA2A');
INSERT INTO "table_digest" VALUES('2026-02-02','row_tally',10,X'4B260126784F96E81D1A14605B0B8B2858EAC2BEE6B124C3589A616B74962622');
INSERT INTO "table_digest" VALUES('2026-02-03','fact_box',7,X'71938D4C139FC642F92D44353CF3A0248B41141B38E0BB9ED9EC5128BDCA5E12');
INSERT INTO "table_digest" VALUES('2026-02-03','night',1,X'1F01AA447178121B467BCCE1AC384C18081919098E05369E989CA9DBFB7246A4');
INSERT INTO "table_digest" VALUES('2026-02-03','row_tally',10,X'DE6FB47C030080E412228B4A8AC01D524AF5D5914AFE9E14FFDFB5C8B75E6024');
CREATE TABLE template (
    digest TEXT PRIMARY KEY,
    format TEXT NOT NULL,
    body BLOB NOT NULL
) STRICT;
INSERT INTO "template" VALUES('58d619fa64e4d197697091a2f842e77edcd21a8b101ab8043c987cccb7c72912','ubl',X'3C3F786D6C2076657273696F6E3D22312E302220656E636F64696E673D225554462D38223F3E0A3C212D2D0A202055424C20322E3120696E766F69636520617320454E2031363933312061736B7320666F722069742028666F726D6174202275626C22292E0A0A2020546869732069732074686520696E766F69636520697473656C662C207772697474656E206F75743B207768657265206120666163742062656C6F6E67732C20616E20696E737472756374696F6E206F662058534C5420312E3020666574636865732069742066726F6D20746865206E65757472616C0A2020696E766F6963652C2077686963682054656D706C617465732F696E766F6963652E787364206465736372696265732E20436F7079207468652066696C652C206368616E67652069742C20616E64207075742074686520636F707920696E746F2074686520666F6C64657220746861740A2020746865206F7074696F6E2074656D706C61746573206E616D65733A206974207468656E207374616E647320696E20666F722074686973206F6E652E0A0A2020557365642068657265206172652076616C75652D6F662C20666F722D656163682C2069662C2063686F6F736520616E6420746578742C206174747269627574652076616C75657320696E206272616365732C207061746873206F6620656C656D656E74206E616D65732C0A2020616E6420746573747320666F72206265696E6720746865726520616E6420666F72206265696E6720657175616C2E204E756D6265727320616674657220425420616E64204247206172652074686F7365206F6620454E2031363933312E0A2D2D3E0A3C496E766F69636520786D6C6E733D2275726E3A6F617369733A6E616D65733A73706563696669636174696F6E3A75626C3A736368656D613A7873643A496E766F6963652D32220A20202020786D6C6E733A6361633D2275726E3A6F617369733A6E616D65733A73706563696669636174696F6E3A75626C3A736368656D613A7873643A436F6D6D6F6E416767726567617465436F6D706F6E656E74732D32220A20202020786D6C6E733A6362633D2275726E3A6F617369733A6E616D65733A73706563696669636174696F6E3A75626C3A736368656D613A7873643A436F6D6D6F6E4261736963436F6D706F6E656E74732D32220A20202020786D6C6E733A78736C3D22687474703A2F2F7777772E77332E6F72672F313939392F58534C2F5472616E73666F726D222078736C3A76657273696F6E3D22312E30223E0A20203C78736C3A666F722D656163682073656C6563743D222F696E766F696365223E0A202020203C212D2D2042542D32343A2077686963682072756C65732074686520696E766F69636520666F6C6C6F77732E202D2D3E0A202020203C6362633A437573746F6D697A6174696F6E49443E75726E3A63656E2E65753A656E31363933313A323031373C2F6362633A437573746F6D697A6174696F6E49443E0A202020203C6362633A49443E3C78736C3A76616C75652D6F662073656C6563743D226E756D626572222F3E3C2F6362633A49443E0A202020203C6362633A4973737565446174653E3C78736C3A76616C75652D6F662073656C6563743D2269737375652D64617465222F3E3C2F6362633A4973737565446174653E0A202020203C6362633A447565446174653E3C78736C3A76616C75652D6F662073656C6563743D226475652D64617465222F3E3C2F6362633A447565446174653E0A202020203C212D2D2042542D333A20333830206973206120636F6D6D65726369616C20696E766F6963652E202D2D3E0A202020203C6362633A496E766F69636554797065436F64653E3338303C2F6362633A496E766F69636554797065436F64653E0A202020203C6362633A446F63756D656E7443757272656E6379436F64653E3C78736C3A76616C75652D6F662073656C6563743D2263757272656E6379222F3E3C2F6362633A446F63756D656E7443757272656E6379436F64653E0A202020203C212D2D2042542D31303A20616C776179732074686572652E202D2D3E0A202020203C6362633A42757965725265666572656E63653E3C78736C3A76616C75652D6F662073656C6563743D2262757965722D7265666572656E6365222F3E3C2F6362633A42757965725265666572656E63653E0A202020203C212D2D2042472D31343A2074686520706572696F64206F6620736572766963652E202D2D3E0A202020203C6361633A496E766F696365506572696F643E0A2020202020203C6362633A5374617274446174653E3C78736C3A76616C75652D6F662073656C6563743D22706572696F642F7374617274222F3E3C2F6362633A5374617274446174653E0A2020202020203C6362633A456E64446174653E3C78736C3A76616C75652D6F662073656C6563743D22706572696F642F656E64222F3E3C2F6362633A456E64446174653E0A202020203C2F6361633A496E766F696365506572696F643E0A202020203C212D2D2042542D31333A20746865207075726368617365206F72646572206E756D6265722C207768657265206F6E65206D6179207374616E64206F6E207468697320696E766F6963652E202D2D3E0A202020203C78736C3A696620746573743D2270757263686173652D6F726465722D6E756D626572223E0A2020202020203C6361633A4F726465725265666572656E63653E0A20202020202020203C6362633A49443E3C78736C3A76616C75652D6F662073656C6563743D2270757263686173652D6F726465722D6E756D626572222F3E3C2F6362633A49443E0A2020202020203C2F6361633A4F726465725265666572656E63653E0A202020203C2F78736C3A69663E0A202020203C212D2D2042542D31323A2074686520737562736372697074696F6E2074686174206120636F6E747261637420696E766F69636520697320666F722E202D2D3E0A202020203C78736C3A696620746573743D22737562736372697074696F6E223E0A2020202020203C6361633A436F6E7472616374446F63756D656E745265666572656E63653E0A20202020202020203C6362633A49443E3C78736C3A76616C75652D6F662073656C6563743D22737562736372697074696F6E222F3E3C2F6362633A49443E0A2020202020203C2F6361633A436F6E7472616374446F63756D656E745265666572656E63653E0A202020203C2F78736C3A69663E0A0A202020203C212D2D2042472D343A207468652073656C6C65722E202D2D3E0A202020203C6361633A4163636F756E74696E67537570706C69657250617274793E0A2020202020203C78736C3A666F722D656163682073656C6563743D22697373756572223E0A20202020202020203C6361633A50617274793E0A202020202020202020203C78736C3A696620746573743D22656E64706F696E74223E0A2020202020202020202020203C6362633A456E64706F696E74494420736368656D6549443D227B656E64706F696E742F40736368656D657D223E3C78736C3A76616C75652D6F662073656C6563743D22656E64706F696E74222F3E3C2F6362633A456E64706F696E7449443E0A202020202020202020203C2F78736C3A69663E0A202020202020202020203C6361633A506F7374616C416464726573733E0A2020202020202020202020203C78736C3A666F722D656163682073656C6563743D2261646472657373223E0A20202020202020202020202020203C78736C3A696620746573743D22737472656574223E0A202020202020202020202020202020203C6362633A5374726565744E616D653E3C78736C3A76616C75652D6F662073656C6563743D22737472656574222F3E3C2F6362633A5374726565744E616D653E0A20202020202020202020202020203C2F78736C3A69663E0A20202020202020202020202020203C78736C3A696620746573743D2263697479223E0A202020202020202020202020202020203C6362633A436974794E616D653E3C78736C3A76616C75652D6F662073656C6563743D2263697479222F3E3C2F6362633A436974794E616D653E0A20202020202020202020202020203C2F78736C3A69663E0A20202020202020202020202020203C78736C3A696620746573743D22706F7374616C2D636F6465223E0A202020202020202020202020202020203C6362633A506F7374616C5A6F6E653E3C78736C3A76616C75652D6F662073656C6563743D22706F7374616C2D636F6465222F3E3C2F6362633A506F7374616C5A6F6E653E0A20202020202020202020202020203C2F78736C3A69663E0A20202020202020202020202020203C78736C3A696620746573743D22726567696F6E223E0A202020202020202020202020202020203C6362633A436F756E747279537562656E746974793E3C78736C3A76616C75652D6F662073656C6563743D22726567696F6E222F3E3C2F6362633A436F756E747279537562656E746974793E0A20202020202020202020202020203C2F78736C3A69663E0A20202020202020202020202020203C6361633A436F756E7472793E0A202020202020202020202020202020203C6362633A4964656E74696669636174696F6E436F64653E3C78736C3A76616C75652D6F662073656C6563743D22636F756E747279222F3E3C2F6362633A4964656E74696669636174696F6E436F64653E0A20202020202020202020202020203C2F6361633A436F756E7472793E0A2020202020202020202020203C2F78736C3A666F722D656163683E0A202020202020202020203C2F6361633A506F7374616C416464726573733E0A202020202020202020203C212D2D204F757473696465207468652073636F7065206F66205641542C206E656974686572207061727479206D61792073686F77206120564154206964656E7469666965722E202D2D3E0A202020202020202020203C78736C3A696620746573743D227661742D696420616E64206E6F74282F696E766F6963652F7461782D737562746F74616C2F63617465676F7279203D20274F2729223E0A2020202020202020202020203C6361633A5061727479546178536368656D653E0A20202020202020202020202020203C6362633A436F6D70616E7949443E3C78736C3A76616C75652D6F662073656C6563743D227661742D6964222F3E3C2F6362633A436F6D70616E7949443E0A20202020202020202020202020203C6361633A546178536368656D653E0A202020202020202020202020202020203C6362633A49443E5641543C2F6362633A49443E0A20202020202020202020202020203C2F6361633A546178536368656D653E0A2020202020202020202020203C2F6361633A5061727479546178536368656D653E0A202020202020202020203C2F78736C3A69663E0A202020202020202020203C6361633A50617274794C6567616C456E746974793E0A2020202020202020202020203C6362633A526567697374726174696F6E4E616D653E3C78736C3A76616C75652D6F662073656C6563743D226E616D65222F3E3C2F6362633A526567697374726174696F6E4E616D653E0A2020202020202020202020203C78736C3A696620746573743D226C6567616C2D6964223E0A20202020202020202020202020203C6362633A436F6D70616E7949443E3C78736C3A76616C75652D6F662073656C6563743D226C6567616C2D6964222F3E3C2F6362633A436F6D70616E7949443E0A2020202020202020202020203C2F78736C3A69663E0A202020202020202020203C2F6361633A50617274794C6567616C456E746974793E0A202020202020202020203C78736C3A666F722D656163682073656C6563743D22636F6E74616374223E0A2020202020202020202020203C6361633A436F6E746163743E0A20202020202020202020202020203C78736C3A696620746573743D226E616D65223E0A202020202020202020202020202020203C6362633A4E616D653E3C78736C3A76616C75652D6F662073656C6563743D226E616D65222F3E3C2F6362633A4E616D653E0A20202020202020202020202020203C2F78736C3A69663E0A20202020202020202020202020203C78736C3A696620746573743D2270686F6E65223E0A202020202020202020202020202020203C6362633A54656C6570686F6E653E3C78736C3A76616C75652D6F662073656C6563743D2270686F6E65222F3E3C2F6362633A54656C6570686F6E653E0A20202020202020202020202020203C2F78736C3A69663E0A20202020202020202020202020203C78736C3A696620746573743D22656D61696C223E0A202020202020202020202020202020203C6362633A456C656374726F6E69634D61696C3E3C78736C3A76616C75652D6F662073656C6563743D22656D61696C222F3E3C2F6362633A456C656374726F6E69634D61696C3E0A20202020202020202020202020203C2F78736C3A69663E0A2020202020202020202020203C2F6361633A436F6E746163743E0A202020202020202020203C2F78736C3A666F722D656163683E0A20202020202020203C2F6361633A50617274793E0A2020202020203C2F78736C3A666F722D656163683E0A202020203C2F6361633A4163636F756E74696E67537570706C69657250617274793E0A0A202020203C212D2D2042472D373A207468652062757965722E202D2D3E0A202020203C6361633A4163636F756E74696E67437573746F6D657250617274793E0A2020202020203C78736C3A666F722D656163682073656C6563743D226275796572223E0A20202020202020203C6361633A50617274793E0A202020202020202020203C78736C3A696620746573743D22656E64706F696E74223E0A2020202020202020202020203C6362633A456E64706F696E74494420736368656D6549443D227B656E64706F696E742F40736368656D657D223E3C78736C3A76616C75652D6F662073656C6563743D22656E64706F696E74222F3E3C2F6362633A456E64706F696E7449443E0A202020202020202020203C2F78736C3A69663E0A202020202020202020203C212D2D2042542D34363A20746865206163636F756E7420746861742074686520696E766F6963652069732061646472657373656420746F2E202D2D3E0A202020202020202020203C6361633A50617274794964656E74696669636174696F6E3E0A2020202020202020202020203C6362633A49443E3C78736C3A76616C75652D6F662073656C6563743D226163636F756E742D6964222F3E3C2F6362633A49443E0A202020202020202020203C2F6361633A50617274794964656E74696669636174696F6E3E0A202020202020202020203C6361633A506F7374616C416464726573733E0A2020202020202020202020203C78736C3A666F722D656163682073656C6563743D2261646472657373223E0A20202020202020202020202020203C78736C3A696620746573743D22737472656574223E0A202020202020202020202020202020203C6362633A5374726565744E616D653E3C78736C3A76616C75652D6F662073656C6563743D22737472656574222F3E3C2F6362633A5374726565744E616D653E0A20202020202020202020202020203C2F78736C3A69663E0A20202020202020202020202020203C78736C3A696620746573743D2263697479223E0A202020202020202020202020202020203C6362633A436974794E616D653E3C78736C3A76616C75652D6F662073656C6563743D2263697479222F3E3C2F6362633A436974794E616D653E0A20202020202020202020202020203C2F78736C3A69663E0A20202020202020202020202020203C78736C3A696620746573743D22706F7374616C2D636F6465223E0A202020202020202020202020202020203C6362633A506F7374616C5A6F6E653E3C78736C3A76616C75652D6F662073656C6563743D22706F7374616C2D636F6465222F3E3C2F6362633A506F7374616C5A6F6E653E0A20202020202020202020202020203C2F78736C3A69663E0A20202020202020202020202020203C78736C3A696620746573743D22726567696F6E223E0A202020202020202020202020202020203C6362633A436F756E747279537562656E746974793E3C78736C3A76616C75652D6F662073656C6563743D22726567696F6E222F3E3C2F6362633A436F756E747279537562656E746974793E0A20202020202020202020202020203C2F78736C3A69663E0A20202020202020202020202020203C6361633A436F756E7472793E0A202020202020202020202020202020203C6362633A4964656E74696669636174696F6E436F64653E3C78736C3A76616C75652D6F662073656C6563743D22636F756E747279222F3E3C2F6362633A4964656E74696669636174696F6E436F64653E0A20202020202020202020202020203C2F6361633A436F756E7472793E0A2020202020202020202020203C2F78736C3A666F722D656163683E0A202020202020202020203C2F6361633A506F7374616C416464726573733E0A202020202020202020203C212D2D204F757473696465207468652073636F7065206F66205641542C206E656974686572207061727479206D61792073686F77206120564154206964656E7469666965722E202D2D3E0A202020202020202020203C78736C3A696620746573743D227661742D696420616E64206E6F74282F696E766F6963652F7461782D737562746F74616C2F63617465676F7279203D20274F2729223E0A2020202020202020202020203C6361633A5061727479546178536368656D653E0A20202020202020202020202020203C6362633A436F6D70616E7949443E3C78736C3A76616C75652D6F662073656C6563743D227661742D6964222F3E3C2F6362633A436F6D70616E7949443E0A20202020202020202020202020203C6361633A546178536368656D653E0A202020202020202020202020202020203C6362633A49443E5641543C2F6362633A49443E0A20202020202020202020202020203C2F6361633A546178536368656D653E0A2020202020202020202020203C2F6361633A5061727479546178536368656D653E0A202020202020202020203C2F78736C3A69663E0A202020202020202020203C6361633A50617274794C6567616C456E746974793E0A2020202020202020202020203C6362633A526567697374726174696F6E4E616D653E3C78736C3A76616C75652D6F662073656C6563743D226E616D65222F3E3C2F6362633A526567697374726174696F6E4E616D653E0A2020202020202020202020203C78736C3A696620746573743D226C6567616C2D6964223E0A20202020202020202020202020203C6362633A436F6D70616E7949443E3C78736C3A76616C75652D6F662073656C6563743D226C6567616C2D6964222F3E3C2F6362633A436F6D70616E7949443E0A2020202020202020202020203C2F78736C3A69663E0A202020202020202020203C2F6361633A50617274794C6567616C456E746974793E0A202020202020202020203C78736C3A696620746573743D22656D61696C223E0A2020202020202020202020203C6361633A436F6E746163743E0A20202020202020202020202020203C6362633A456C656374726F6E69634D61696C3E3C78736C3A76616C75652D6F662073656C6563743D22656D61696C222F3E3C2F6362633A456C656374726F6E69634D61696C3E0A2020202020202020202020203C2F6361633A436F6E746163743E0A202020202020202020203C2F78736C3A69663E0A20202020202020203C2F6361633A50617274793E0A2020202020203C2F78736C3A666F722D656163683E0A202020203C2F6361633A4163636F756E74696E67437573746F6D657250617274793E0A0A202020203C212D2D2042542D38303A20616E20696E7472612D636F6D6D756E69747920737570706C79207361797320746F20776869636820636F756E74727920697420676F65732E202D2D3E0A202020203C78736C3A696620746573743D227461782D737562746F74616C2F63617465676F7279203D20274B27223E0A2020202020203C6361633A44656C69766572793E0A20202020202020203C6361633A44656C69766572794C6F636174696F6E3E0A202020202020202020203C6361633A416464726573733E0A2020202020202020202020203C6361633A436F756E7472793E0A20202020202020202020202020203C6362633A4964656E74696669636174696F6E436F64653E3C78736C3A76616C75652D6F662073656C6563743D2262757965722F616464726573732F636F756E747279222F3E3C2F6362633A4964656E74696669636174696F6E436F64653E0A2020202020202020202020203C2F6361633A436F756E7472793E0A202020202020202020203C2F6361633A416464726573733E0A20202020202020203C2F6361633A44656C69766572794C6F636174696F6E3E0A2020202020203C2F6361633A44656C69766572793E0A202020203C2F78736C3A69663E0A0A202020203C212D2D2042472D31363A2061207472616E7366657220746F207468652073656C6C65722773206163636F756E743B2035382069732061205345504120637265646974207472616E736665722C20333020616E79206F746865722E202D2D3E0A202020203C78736C3A666F722D656163682073656C6563743D226973737565722F62616E6B2D6163636F756E74223E0A2020202020203C6361633A5061796D656E744D65616E733E0A20202020202020203C6362633A5061796D656E744D65616E73436F64653E0A202020202020202020203C78736C3A63686F6F73653E0A2020202020202020202020203C78736C3A7768656E20746573743D222F696E766F6963652F63757272656E6379203D202745555227223E35383C2F78736C3A7768656E3E0A2020202020202020202020203C78736C3A6F74686572776973653E33303C2F78736C3A6F74686572776973653E0A202020202020202020203C2F78736C3A63686F6F73653E0A20202020202020203C2F6362633A5061796D656E744D65616E73436F64653E0A20202020202020203C6362633A5061796D656E7449443E3C78736C3A76616C75652D6F662073656C6563743D222F696E766F6963652F6E756D626572222F3E3C2F6362633A5061796D656E7449443E0A20202020202020203C6361633A506179656546696E616E6369616C4163636F756E743E0A202020202020202020203C6362633A49443E3C78736C3A76616C75652D6F662073656C6563743D226962616E222F3E3C2F6362633A49443E0A202020202020202020203C78736C3A696620746573743D22686F6C646572223E0A2020202020202020202020203C6362633A4E616D653E3C78736C3A76616C75652D6F662073656C6563743D22686F6C646572222F3E3C2F6362633A4E616D653E0A202020202020202020203C2F78736C3A69663E0A202020202020202020203C78736C3A696620746573743D22626963223E0A2020202020202020202020203C6361633A46696E616E6369616C496E737469747574696F6E4272616E63683E0A20202020202020202020202020203C6362633A49443E3C78736C3A76616C75652D6F662073656C6563743D22626963222F3E3C2F6362633A49443E0A2020202020202020202020203C2F6361633A46696E616E6369616C496E737469747574696F6E4272616E63683E0A202020202020202020203C2F78736C3A69663E0A20202020202020203C2F6361633A506179656546696E616E6369616C4163636F756E743E0A2020202020203C2F6361633A5061796D656E744D65616E733E0A202020203C2F78736C3A666F722D656163683E0A202020203C212D2D2042542D32303A20746865207465726D7320696E20776F7264732E202D2D3E0A202020203C78736C3A696620746573743D227061796D656E742D64617973223E0A2020202020203C6361633A5061796D656E745465726D733E0A20202020202020203C6362633A4E6F74653E0A202020202020202020203C78736C3A746578743E4E6574203C2F78736C3A746578743E0A202020202020202020203C78736C3A76616C75652D6F662073656C6563743D227061796D656E742D64617973222F3E0A202020202020202020203C78736C3A63686F6F73653E0A2020202020202020202020203C78736C3A7768656E20746573743D227061796D656E742D64617973203D20273127223E206461793C2F78736C3A7768656E3E0A2020202020202020202020203C78736C3A6F74686572776973653E20646179733C2F78736C3A6F74686572776973653E0A202020202020202020203C2F78736C3A63686F6F73653E0A20202020202020203C2F6362633A4E6F74653E0A2020202020203C2F6361633A5061796D656E745465726D733E0A202020203C2F78736C3A69663E0A0A202020203C212D2D2042472D32333A2074686520746178206F6620656163682063617465676F727920616E6420726174652E202D2D3E0A202020203C6361633A546178546F74616C3E0A2020202020203C6362633A546178416D6F756E742063757272656E637949443D227B63757272656E63797D223E3C78736C3A76616C75652D6F662073656C6563743D22746F74616C732F746178222F3E3C2F6362633A546178416D6F756E743E0A2020202020203C78736C3A666F722D656163682073656C6563743D227461782D737562746F74616C223E0A20202020202020203C6361633A546178537562746F74616C3E0A202020202020202020203C6362633A54617861626C65416D6F756E742063757272656E637949443D227B2F696E766F6963652F63757272656E63797D223E3C78736C3A76616C75652D6F662073656C6563743D2262617365222F3E3C2F6362633A54617861626C65416D6F756E743E0A202020202020202020203C6362633A546178416D6F756E742063757272656E637949443D227B2F696E766F6963652F63757272656E63797D223E3C78736C3A76616C75652D6F662073656C6563743D22746178222F3E3C2F6362633A546178416D6F756E743E0A202020202020202020203C6361633A54617843617465676F72793E0A2020202020202020202020203C6362633A49443E3C78736C3A76616C75652D6F662073656C6563743D2263617465676F7279222F3E3C2F6362633A49443E0A2020202020202020202020203C78736C3A696620746573743D2272617465223E0A20202020202020202020202020203C6362633A50657263656E743E3C78736C3A76616C75652D6F662073656C6563743D2272617465222F3E3C2F6362633A50657263656E743E0A2020202020202020202020203C2F78736C3A69663E0A2020202020202020202020203C78736C3A696620746573743D226578656D7074696F6E2D636F6465223E0A20202020202020202020202020203C6362633A5461784578656D7074696F6E526561736F6E436F64653E3C78736C3A76616C75652D6F662073656C6563743D226578656D7074696F6E2D636F6465222F3E3C2F6362633A5461784578656D7074696F6E526561736F6E436F64653E0A2020202020202020202020203C2F78736C3A69663E0A2020202020202020202020203C78736C3A696620746573743D226578656D7074696F6E2D726561736F6E223E0A20202020202020202020202020203C6362633A5461784578656D7074696F6E526561736F6E3E3C78736C3A76616C75652D6F662073656C6563743D226578656D7074696F6E2D726561736F6E222F3E3C2F6362633A5461784578656D7074696F6E526561736F6E3E0A2020202020202020202020203C2F78736C3A69663E0A2020202020202020202020203C6361633A546178536368656D653E0A20202020202020202020202020203C6362633A49443E5641543C2F6362633A49443E0A2020202020202020202020203C2F6361633A546178536368656D653E0A202020202020202020203C2F6361633A54617843617465676F72793E0A20202020202020203C2F6361633A546178537562746F74616C3E0A2020202020203C2F78736C3A666F722D656163683E0A202020203C2F6361633A546178546F74616C3E0A0A202020203C212D2D2042472D32323A2074686520746F74616C733B206E6F7468696E672069732070616964206265666F72652C20736F20616C6C206F66206974206973206475652E202D2D3E0A202020203C6361633A4C6567616C4D6F6E6574617279546F74616C3E0A2020202020203C6362633A4C696E65457874656E73696F6E416D6F756E742063757272656E637949443D227B63757272656E63797D223E3C78736C3A76616C75652D6F662073656C6563743D22746F74616C732F6E6574222F3E3C2F6362633A4C696E65457874656E73696F6E416D6F756E743E0A2020202020203C6362633A5461784578636C7573697665416D6F756E742063757272656E637949443D227B63757272656E63797D223E3C78736C3A76616C75652D6F662073656C6563743D22746F74616C732F6E6574222F3E3C2F6362633A5461784578636C7573697665416D6F756E743E0A2020202020203C6362633A546178496E636C7573697665416D6F756E742063757272656E637949443D227B63757272656E63797D223E3C78736C3A76616C75652D6F662073656C6563743D22746F74616C732F746F74616C222F3E3C2F6362633A546178496E636C7573697665416D6F756E743E0A2020202020203C6362633A50617961626C65416D6F756E742063757272656E637949443D227B63757272656E63797D223E3C78736C3A76616C75652D6F662073656C6563743D22746F74616C732F746F74616C222F3E3C2F6362633A50617961626C65416D6F756E743E0A202020203C2F6361633A4C6567616C4D6F6E6574617279546F74616C3E0A0A202020203C212D2D2042472D32353A20746865206C696E65732E202D2D3E0A202020203C78736C3A666F722D656163682073656C6563743D226C696E65223E0A2020202020203C6361633A496E766F6963654C696E653E0A20202020202020203C6362633A49443E3C78736C3A76616C75652D6F662073656C6563743D226E756D626572222F3E3C2F6362633A49443E0A20202020202020203C6362633A496E766F696365645175616E7469747920756E6974436F64653D227B756E69742D636F64657D223E3C78736C3A76616C75652D6F662073656C6563743D227175616E74697479222F3E3C2F6362633A496E766F696365645175616E746974793E0A20202020202020203C6362633A4C696E65457874656E73696F6E416D6F756E742063757272656E637949443D227B2F696E766F6963652F63757272656E63797D223E3C78736C3A76616C75652D6F662073656C6563743D22616D6F756E74222F3E3C2F6362633A4C696E65457874656E73696F6E416D6F756E743E0A20202020202020203C6361633A496E766F696365506572696F643E0A202020202020202020203C6362633A5374617274446174653E3C78736C3A76616C75652D6F662073656C6563743D22706572696F642F7374617274222F3E3C2F6362633A5374617274446174653E0A202020202020202020203C6362633A456E64446174653E3C78736C3A76616C75652D6F662073656C6563743D22706572696F642F656E64222F3E3C2F6362633A456E64446174653E0A20202020202020203C2F6361633A496E766F696365506572696F643E0A20202020202020203C6361633A4974656D3E0A202020202020202020203C212D2D2042542D3135343A207768617420746865207465726D7320736179206F66207468652064696D656E73696F6E2C20656C736520697473206E616D652E202D2D3E0A202020202020202020203C78736C3A63686F6F73653E0A2020202020202020202020203C78736C3A7768656E20746573743D226465736372697074696F6E223E0A20202020202020202020202020203C6362633A4465736372697074696F6E3E3C78736C3A76616C75652D6F662073656C6563743D226465736372697074696F6E222F3E3C2F6362633A4465736372697074696F6E3E0A2020202020202020202020203C2F78736C3A7768656E3E0A2020202020202020202020203C78736C3A7768656E20746573743D2264696D656E73696F6E223E0A20202020202020202020202020203C6362633A4465736372697074696F6E3E3C78736C3A76616C75652D6F662073656C6563743D2264696D656E73696F6E222F3E3C2F6362633A4465736372697074696F6E3E0A2020202020202020202020203C2F78736C3A7768656E3E0A202020202020202020203C2F78736C3A63686F6F73653E0A202020202020202020203C6362633A4E616D653E3C78736C3A76616C75652D6F662073656C6563743D2270726F647563742F7469746C65222F3E3C2F6362633A4E616D653E0A202020202020202020203C6361633A53656C6C6572734974656D4964656E74696669636174696F6E3E0A2020202020202020202020203C6362633A49443E3C78736C3A76616C75652D6F662073656C6563743D2270726F647563742F6964222F3E3C2F6362633A49443E0A202020202020202020203C2F6361633A53656C6C6572734974656D4964656E74696669636174696F6E3E0A202020202020202020203C212D2D2042542D3135383A20554E535053432C2077686963682074686520636F6465206C6973742063616C6C73205453542E202D2D3E0A202020202020202020203C78736C3A696620746573743D2270726F647563742F756E73707363223E0A2020202020202020202020203C6361633A436F6D6D6F64697479436C617373696669636174696F6E3E0A20202020202020202020202020203C6362633A4974656D436C617373696669636174696F6E436F6465206C69737449443D22545354223E3C78736C3A76616C75652D6F662073656C6563743D2270726F647563742F756E73707363222F3E3C2F6362633A4974656D436C617373696669636174696F6E436F64653E0A2020202020202020202020203C2F6361633A436F6D6D6F64697479436C617373696669636174696F6E3E0A202020202020202020203C2F78736C3A69663E0A202020202020202020203C6361633A436C617373696669656454617843617465676F72793E0A2020202020202020202020203C6362633A49443E3C78736C3A76616C75652D6F662073656C6563743D227461782F63617465676F7279222F3E3C2F6362633A49443E0A2020202020202020202020203C78736C3A696620746573743D227461782F72617465223E0A20202020202020202020202020203C6362633A50657263656E743E3C78736C3A76616C75652D6F662073656C6563743D227461782F72617465222F3E3C2F6362633A50657263656E743E0A2020202020202020202020203C2F78736C3A69663E0A2020202020202020202020203C6361633A546178536368656D653E0A20202020202020202020202020203C6362633A49443E5641543C2F6362633A49443E0A2020202020202020202020203C2F6361633A546178536368656D653E0A202020202020202020203C2F6361633A436C617373696669656454617843617465676F72793E0A202020202020202020203C212D2D2042472D33323A206120636F6E747261637420696E766F696365206E616D65732069747320737562736372697074696F6E2061626F76652C206120636F6E73756D7074696F6E20696E766F696365206F6E2065616368206C696E652E202D2D3E0A202020202020202020203C78736C3A696620746573743D226E6F74282F696E766F6963652F737562736372697074696F6E29223E0A2020202020202020202020203C6361633A4164646974696F6E616C4974656D50726F70657274793E0A20202020202020202020202020203C6362633A4E616D653E537562736372697074696F6E3C2F6362633A4E616D653E0A20202020202020202020202020203C6362633A56616C75653E3C78736C3A76616C75652D6F662073656C6563743D22737562736372697074696F6E222F3E3C2F6362633A56616C75653E0A2020202020202020202020203C2F6361633A4164646974696F6E616C4974656D50726F70657274793E0A202020202020202020203C2F78736C3A69663E0A202020202020202020203C78736C3A696620746573743D2264696D656E73696F6E223E0A2020202020202020202020203C6361633A4164646974696F6E616C4974656D50726F70657274793E0A20202020202020202020202020203C6362633A4E616D653E44696D656E73696F6E3C2F6362633A4E616D653E0A20202020202020202020202020203C6362633A56616C75653E3C78736C3A76616C75652D6F662073656C6563743D2264696D656E73696F6E222F3E3C2F6362633A56616C75653E0A2020202020202020202020203C2F6361633A4164646974696F6E616C4974656D50726F70657274793E0A202020202020202020203C2F78736C3A69663E0A202020202020202020203C78736C3A696620746573743D22696E7374616C6D656E74223E0A2020202020202020202020203C6361633A4164646974696F6E616C4974656D50726F70657274793E0A20202020202020202020202020203C6362633A4E616D653E496E7374616C6D656E743C2F6362633A4E616D653E0A20202020202020202020202020203C6362633A56616C75653E3C78736C3A76616C75652D6F662073656C6563743D22696E7374616C6D656E74222F3E3C2F6362633A56616C75653E0A2020202020202020202020203C2F6361633A4164646974696F6E616C4974656D50726F70657274793E0A202020202020202020203C2F78736C3A69663E0A202020202020202020203C78736C3A696620746573743D2270726963652F626173652D7175616E74697479223E0A2020202020202020202020203C6361633A4164646974696F6E616C4974656D50726F70657274793E0A20202020202020202020202020203C6362633A4E616D653E556E69742070726963653C2F6362633A4E616D653E0A20202020202020202020202020203C6362633A56616C75653E3C78736C3A76616C75652D6F662073656C6563743D22756E69742D7072696365222F3E3C2F6362633A56616C75653E0A2020202020202020202020203C2F6361633A4164646974696F6E616C4974656D50726F70657274793E0A202020202020202020203C2F78736C3A69663E0A20202020202020203C2F6361633A4974656D3E0A20202020202020203C212D2D2042472D32393A207468652070726963652069732074686174206F6620626173652D7175616E7469747920756E6974732C206F66206F6E65207768657265207468657265206973206E6F6E652E202D2D3E0A20202020202020203C6361633A50726963653E0A202020202020202020203C6362633A5072696365416D6F756E742063757272656E637949443D227B2F696E766F6963652F63757272656E63797D223E3C78736C3A76616C75652D6F662073656C6563743D2270726963652F616D6F756E74222F3E3C2F6362633A5072696365416D6F756E743E0A202020202020202020203C78736C3A696620746573743D2270726963652F626173652D7175616E74697479223E0A2020202020202020202020203C6362633A426173655175616E7469747920756E6974436F64653D227B756E69742D636F64657D223E3C78736C3A76616C75652D6F662073656C6563743D2270726963652F626173652D7175616E74697479222F3E3C2F6362633A426173655175616E746974793E0A202020202020202020203C2F78736C3A69663E0A20202020202020203C2F6361633A50726963653E0A2020202020203C2F6361633A496E766F6963654C696E653E0A202020203C2F78736C3A666F722D656163683E0A20203C2F78736C3A666F722D656163683E0A3C2F496E766F6963653E0A');
CREATE INDEX invoice_by_night ON invoice (business_date, sequence);
CREATE INDEX charge_by_invoice ON charge (invoice);
CREATE INDEX set_aside_by_subscription ON set_aside_fact (subscription_id);
CREATE INDEX change_request_by_subscription ON change_request (subscription_id);
CREATE INDEX purchase_order_history ON purchase_order_event (payer, number, id);
CREATE INDEX purchase_order_by_expiry ON purchase_order (expires_on);
CREATE INDEX rejected_row_by_subscription ON rejected_row (subscription_id, file)
    WHERE subscription_id IS NOT NULL;
COMMIT;
