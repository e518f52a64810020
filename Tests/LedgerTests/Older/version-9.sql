BEGIN TRANSACTION;
CREATE TABLE acceptance (
    subscription_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind <> ''),
    instalment INTEGER NOT NULL CHECK (instalment >= 0),
    record_id TEXT NOT NULL CHECK (record_id = '' OR kind = 'usage'),
    digest TEXT NOT NULL,
    content TEXT NOT NULL,
    description TEXT NOT NULL,
    message TEXT NOT NULL,
    reason TEXT NOT NULL,
    accepted_by TEXT NOT NULL,
    accepted_at TEXT NOT NULL,
    PRIMARY KEY (subscription_id, kind, instalment, record_id, digest)
) STRICT, WITHOUT ROWID;
CREATE TABLE attempt (
    id INTEGER PRIMARY KEY,
    command TEXT NOT NULL CHECK (command <> ''),
    as_of TEXT NOT NULL,
    started TEXT NOT NULL,
    ended TEXT,
    status INTEGER CHECK (status BETWEEN 0 AND 255),
    nights INTEGER CHECK (nights >= 0),
    reason TEXT,
    CHECK ((ended IS NULL) = (status IS NULL)),
    CHECK ((ended IS NULL) = (nights IS NULL))
) STRICT;
INSERT INTO "attempt" VALUES(1,'run','2026-02-10','2026-11-29T21:19:15Z','2026-11-29T21:19:18Z',3,41,NULL);
CREATE TABLE billed_usage (
    record_id TEXT PRIMARY KEY,
    charge INTEGER NOT NULL REFERENCES charge,
    used_at TEXT NOT NULL,
    quantity TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "billed_usage" VALUES('u-0001',5,'2026-01-21T08:15:00Z','1200000');
INSERT INTO "billed_usage" VALUES('u-0002',5,'2026-01-29T22:59:59.999Z','34567');
INSERT INTO "billed_usage" VALUES('u-0003',6,'2026-01-31T12:00:00Z','120.5');
INSERT INTO "billed_usage" VALUES('u-0004',7,'2026-01-15T10:00:00Z','987654');
CREATE TABLE change_request (
    change_id TEXT PRIMARY KEY,
    subscription_id TEXT NOT NULL,
    charge_on TEXT,
    new_number TEXT NOT NULL,
    requested_on TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE "charge" (
    id INTEGER PRIMARY KEY,
    subscription_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind <> ''),
    instalment INTEGER NOT NULL CHECK (instalment >= 0),
    dimension TEXT NOT NULL,
    month TEXT NOT NULL,
    billed_on TEXT NOT NULL,
    business_date TEXT NOT NULL REFERENCES night,
    invoice TEXT REFERENCES invoice,
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
INSERT INTO "charge" VALUES(1,'sub-platform-2','upfront',0,'','','','2026-01-10','INV-2026-00000001','nordwind-hq',3,'2026-01-10','2026-01-10','DKK',5200000,'2026-01-10','2026-12-31','shown','000123','procurement',NULL,NULL,'nordwind-hq','nordwind',1,NULL,'{"isPermitted":true,"payer":{"account":"nordwind-hq","organization":"nordwind","purchaseOrderIntegration":true},"procurement":"000123"}',NULL,NULL,NULL);
INSERT INTO "charge" VALUES(2,'sub-analytics-1','upfront',0,'','','','2026-01-15','INV-2026-00000002','acme-hq',5,'2026-01-15','2026-01-15','EUR',1350050,'2026-02-01','2027-01-31','shown','4500012345','subscription',NULL,'j.martin','acme-hq','acme',1,NULL,'{"isPermitted":true,"payer":{"account":"acme-hq","organization":"acme","purchaseOrderIntegration":true},"permissions":["aws-marketplace:Subscribe"],"purchaser":"j.martin","subscription":"4500012345"}',NULL,NULL,NULL);
INSERT INTO "charge" VALUES(3,'sub-platform-1','instalment',1,'','','','2026-01-20','INV-2026-00000003','acme-berlin',3,'2026-01-20','2026-01-20','EUR',400000,'2026-01-20','2027-01-19','shown','PO-2026/077 & Co','subscription',NULL,'k.weber','acme-hq','acme',1,'ACTIVE','{"isPermitted":true,"payer":{"account":"acme-hq","organization":"acme","purchaseOrderIntegration":true},"permissions":["AWSMarketplaceManageSubscriptions"],"purchaser":"k.weber","subscription":"PO-2026/077 & Co"}',NULL,NULL,NULL);
INSERT INTO "charge" VALUES(4,'sub-platform-1','opening',0,'','','','2026-01-20',NULL,'acme-berlin',3,'2026-01-20','2026-01-20','EUR',0,'2026-01-20','2027-01-19','shown','PO-2026/077 & Co','subscription',NULL,'k.weber','acme-hq','acme',1,NULL,'{"isPermitted":true,"payer":{"account":"acme-hq","organization":"acme","purchaseOrderIntegration":true},"permissions":["AWSMarketplaceManageSubscriptions"],"purchaser":"k.weber","subscription":"PO-2026/077 & Co"}',NULL,NULL,NULL);
INSERT INTO "charge" VALUES(5,'sub-platform-1','usage',0,'api-calls','2026-01','2026-02-01','2026-02-01','INV-2026-00000004','acme-berlin',3,'2026-02-01','2026-02-01','EUR',15432,'2026-01-01','2026-01-31','pay_as_you_go',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2,'2026-01-21T08:15:00Z','2026-01-29T22:59:59.999Z');
INSERT INTO "charge" VALUES(6,'sub-platform-1','usage',0,'storage','2026-01','2026-02-01','2026-02-01','INV-2026-00000004','acme-berlin',3,'2026-02-01','2026-02-01','EUR',1085,'2026-01-01','2026-01-31','pay_as_you_go',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,'2026-01-31T12:00:00Z','2026-01-31T12:00:00Z');
INSERT INTO "charge" VALUES(7,'sub-metering-1','usage',0,'events','2026-01','2026-02-01','2026-02-01','INV-2026-00000005','nordwind-oslo',8,'2026-02-01','2026-02-01','NOK',345679,'2026-01-01','2026-01-31','pay_as_you_go',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,'2026-01-15T10:00:00Z','2026-01-15T10:00:00Z');
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
INSERT INTO "charge_line" VALUES(1,1,'platform-fee','Platform fee','1','C62','52000',5200000,'2026-01-10','2026-12-31');
INSERT INTO "charge_line" VALUES(2,1,'seats','Analyst seat for one year','25','C62','480',1200000,'2026-02-01','2027-01-31');
INSERT INTO "charge_line" VALUES(2,2,'support','Premium support for one year','1','C62','1500.5',150050,'2026-02-01','2027-01-31');
INSERT INTO "charge_line" VALUES(3,1,NULL,'Payment 1 of 3','1','C62','4000',400000,'2026-01-20','2027-01-19');
INSERT INTO "charge_line" VALUES(5,1,'api-calls','API call','1234567','C62','0.000125',15432,'2026-01-01','2026-01-31');
INSERT INTO "charge_line" VALUES(6,1,'storage','Storage per GB and month','120.5','E34','0.09',1085,'2026-01-01','2026-01-31');
INSERT INTO "charge_line" VALUES(7,1,'events','Metered event','987654','C62','0.0035',345679,'2026-01-01','2026-01-31');
CREATE TABLE "disposition_count" (
    business_date TEXT NOT NULL REFERENCES night,
    kind TEXT NOT NULL,
    disposition TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (business_date, kind, disposition)
) STRICT, WITHOUT ROWID;
INSERT INTO "disposition_count" VALUES('2026-01-01','instalment','not_yet_due',3);
INSERT INTO "disposition_count" VALUES('2026-01-01','opening','not_yet_due',1);
INSERT INTO "disposition_count" VALUES('2026-01-01','upfront','not_yet_due',2);
INSERT INTO "disposition_count" VALUES('2026-01-01','usage','not_yet_due',4);
INSERT INTO "disposition_count" VALUES('2026-01-01','usage','rejected',1);
INSERT INTO "disposition_count" VALUES('2026-01-02','instalment','not_yet_due',3);
INSERT INTO "disposition_count" VALUES('2026-01-02','opening','not_yet_due',1);
INSERT INTO "disposition_count" VALUES('2026-01-02','upfront','not_yet_due',2);
INSERT INTO "disposition_count" VALUES('2026-01-02','usage','not_yet_due',4);
INSERT INTO "disposition_count" VALUES('2026-01-02','usage','rejected',1);
INSERT INTO "disposition_count" VALUES('2026-01-03','instalment','not_yet_due',3);
INSERT INTO "disposition_count" VALUES('2026-01-03','opening','not_yet_due',1);
INSERT INTO "disposition_count" VALUES('2026-01-03','upfront','not_yet_due',2);
INSERT INTO "disposition_count" VALUES('2026-01-03','usage','not_yet_due',4);
INSERT INTO "disposition_count" VALUES('2026-01-03','usage','rejected',1);
INSERT INTO "disposition_count" VALUES('2026-01-04','instalment','not_yet_due',3);
INSERT INTO "disposition_count" VALUES('2026-01-04','opening','not_yet_due',1);
INSERT INTO "disposition_count" VALUES('2026-01-04','upfront','not_yet_due',2);
INSERT INTO "disposition_count" VALUES('2026-01-04','usage','not_yet_due',4);
INSERT INTO "disposition_count" VALUES('2026-01-04','usage','rejected',1);
INSERT INTO "disposition_count" VALUES('2026-01-05','instalment','not_yet_due',3);
INSERT INTO "disposition_count" VALUES('2026-01-05','opening','not_yet_due',1);
INSERT INTO "disposition_count" VALUES('2026-01-05','upfront','not_yet_due',2);
INSERT INTO "disposition_count" VALUES('2026-01-05','usage','not_yet_due',4);
INSERT INTO "disposition_count" VALUES('2026-01-05','usage','rejected',1);
INSERT INTO "disposition_count" VALUES('2026-01-06','instalment','not_yet_due',3);
INSERT INTO "disposition_count" VALUES('2026-01-06','opening','not_yet_due',1);
INSERT INTO "disposition_count" VALUES('2026-01-06','upfront','not_yet_due',2);
INSERT INTO "disposition_count" VALUES('2026-01-06','usage','not_yet_due',4);
INSERT INTO "disposition_count" VALUES('2026-01-06','usage','rejected',1);
INSERT INTO "disposition_count" VALUES('2026-01-07','instalment','not_yet_due',3);
INSERT INTO "disposition_count" VALUES('2026-01-07','opening','not_yet_due',1);
INSERT INTO "disposition_count" VALUES('2026-01-07','upfront','not_yet_due',2);
INSERT INTO "disposition_count" VALUES('2026-01-07','usage','not_yet_due',4);
INSERT INTO "disposition_count" VALUES('2026-01-07','usage','rejected',1);
INSERT INTO "disposition_count" VALUES('2026-01-08','instalment','not_yet_due',3);
INSERT INTO "disposition_count" VALUES('2026-01-08','opening','not_yet_due',1);
INSERT INTO "disposition_count" VALUES('2026-01-08','upfront','not_yet_due',2);
INSERT INTO "disposition_count" VALUES('2026-01-08','usage','not_yet_due',4);
INSERT INTO "disposition_count" VALUES('2026-01-08','usage','rejected',1);
INSERT INTO "disposition_count" VALUES('2026-01-09','instalment','not_yet_due',3);
INSERT INTO "disposition_count" VALUES('2026-01-09','opening','not_yet_due',1);
INSERT INTO "disposition_count" VALUES('2026-01-09','upfront','not_yet_due',2);
INSERT INTO "disposition_count" VALUES('2026-01-09','usage','not_yet_due',4);
INSERT INTO "disposition_count" VALUES('2026-01-09','usage','rejected',1);
INSERT INTO "disposition_count" VALUES('2026-01-10','instalment','not_yet_due',3);
INSERT INTO "disposition_count" VALUES('2026-01-10','opening','not_yet_due',1);
INSERT INTO "disposition_count" VALUES('2026-01-10','upfront','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-01-10','upfront','not_yet_due',1);
INSERT INTO "disposition_count" VALUES('2026-01-10','usage','not_yet_due',4);
INSERT INTO "disposition_count" VALUES('2026-01-10','usage','rejected',1);
INSERT INTO "disposition_count" VALUES('2026-01-11','instalment','not_yet_due',3);
INSERT INTO "disposition_count" VALUES('2026-01-11','opening','not_yet_due',1);
INSERT INTO "disposition_count" VALUES('2026-01-11','upfront','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-01-11','upfront','not_yet_due',1);
INSERT INTO "disposition_count" VALUES('2026-01-11','usage','not_yet_due',4);
INSERT INTO "disposition_count" VALUES('2026-01-11','usage','rejected',1);
INSERT INTO "disposition_count" VALUES('2026-01-12','instalment','not_yet_due',3);
INSERT INTO "disposition_count" VALUES('2026-01-12','opening','not_yet_due',1);
INSERT INTO "disposition_count" VALUES('2026-01-12','upfront','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-01-12','upfront','not_yet_due',1);
INSERT INTO "disposition_count" VALUES('2026-01-12','usage','not_yet_due',4);
INSERT INTO "disposition_count" VALUES('2026-01-12','usage','rejected',1);
INSERT INTO "disposition_count" VALUES('2026-01-13','instalment','not_yet_due',3);
INSERT INTO "disposition_count" VALUES('2026-01-13','opening','not_yet_due',1);
INSERT INTO "disposition_count" VALUES('2026-01-13','upfront','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-01-13','upfront','not_yet_due',1);
INSERT INTO "disposition_count" VALUES('2026-01-13','usage','not_yet_due',4);
INSERT INTO "disposition_count" VALUES('2026-01-13','usage','rejected',1);
INSERT INTO "disposition_count" VALUES('2026-01-14','instalment','not_yet_due',3);
INSERT INTO "disposition_count" VALUES('2026-01-14','opening','not_yet_due',1);
INSERT INTO "disposition_count" VALUES('2026-01-14','upfront','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-01-14','upfront','not_yet_due',1);
INSERT INTO "disposition_count" VALUES('2026-01-14','usage','not_yet_due',4);
INSERT INTO "disposition_count" VALUES('2026-01-14','usage','rejected',1);
INSERT INTO "disposition_count" VALUES('2026-01-15','instalment','not_yet_due',3);
INSERT INTO "disposition_count" VALUES('2026-01-15','opening','not_yet_due',1);
INSERT INTO "disposition_count" VALUES('2026-01-15','upfront','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-01-15','usage','not_yet_due',4);
INSERT INTO "disposition_count" VALUES('2026-01-15','usage','rejected',1);
INSERT INTO "disposition_count" VALUES('2026-01-16','instalment','not_yet_due',3);
INSERT INTO "disposition_count" VALUES('2026-01-16','opening','not_yet_due',1);
INSERT INTO "disposition_count" VALUES('2026-01-16','upfront','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-01-16','usage','not_yet_due',4);
INSERT INTO "disposition_count" VALUES('2026-01-16','usage','rejected',1);
INSERT INTO "disposition_count" VALUES('2026-01-17','instalment','not_yet_due',3);
INSERT INTO "disposition_count" VALUES('2026-01-17','opening','not_yet_due',1);
INSERT INTO "disposition_count" VALUES('2026-01-17','upfront','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-01-17','usage','not_yet_due',4);
INSERT INTO "disposition_count" VALUES('2026-01-17','usage','rejected',1);
INSERT INTO "disposition_count" VALUES('2026-01-18','instalment','not_yet_due',3);
INSERT INTO "disposition_count" VALUES('2026-01-18','opening','not_yet_due',1);
INSERT INTO "disposition_count" VALUES('2026-01-18','upfront','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-01-18','usage','not_yet_due',4);
INSERT INTO "disposition_count" VALUES('2026-01-18','usage','rejected',1);
INSERT INTO "disposition_count" VALUES('2026-01-19','instalment','not_yet_due',3);
INSERT INTO "disposition_count" VALUES('2026-01-19','opening','not_yet_due',1);
INSERT INTO "disposition_count" VALUES('2026-01-19','upfront','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-01-19','usage','not_yet_due',4);
INSERT INTO "disposition_count" VALUES('2026-01-19','usage','rejected',1);
INSERT INTO "disposition_count" VALUES('2026-01-20','instalment','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-01-20','instalment','not_yet_due',2);
INSERT INTO "disposition_count" VALUES('2026-01-20','opening','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-01-20','upfront','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-01-20','usage','not_yet_due',4);
INSERT INTO "disposition_count" VALUES('2026-01-20','usage','rejected',1);
INSERT INTO "disposition_count" VALUES('2026-01-21','instalment','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-01-21','instalment','not_yet_due',2);
INSERT INTO "disposition_count" VALUES('2026-01-21','opening','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-01-21','upfront','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-01-21','usage','not_yet_due',4);
INSERT INTO "disposition_count" VALUES('2026-01-21','usage','rejected',1);
INSERT INTO "disposition_count" VALUES('2026-01-22','instalment','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-01-22','instalment','not_yet_due',2);
INSERT INTO "disposition_count" VALUES('2026-01-22','opening','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-01-22','upfront','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-01-22','usage','not_yet_due',4);
INSERT INTO "disposition_count" VALUES('2026-01-22','usage','rejected',1);
INSERT INTO "disposition_count" VALUES('2026-01-23','instalment','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-01-23','instalment','not_yet_due',2);
INSERT INTO "disposition_count" VALUES('2026-01-23','opening','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-01-23','upfront','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-01-23','usage','not_yet_due',4);
INSERT INTO "disposition_count" VALUES('2026-01-23','usage','rejected',1);
INSERT INTO "disposition_count" VALUES('2026-01-24','instalment','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-01-24','instalment','not_yet_due',2);
INSERT INTO "disposition_count" VALUES('2026-01-24','opening','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-01-24','upfront','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-01-24','usage','not_yet_due',4);
INSERT INTO "disposition_count" VALUES('2026-01-24','usage','rejected',1);
INSERT INTO "disposition_count" VALUES('2026-01-25','instalment','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-01-25','instalment','not_yet_due',2);
INSERT INTO "disposition_count" VALUES('2026-01-25','opening','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-01-25','upfront','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-01-25','usage','not_yet_due',4);
INSERT INTO "disposition_count" VALUES('2026-01-25','usage','rejected',1);
INSERT INTO "disposition_count" VALUES('2026-01-26','instalment','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-01-26','instalment','not_yet_due',2);
INSERT INTO "disposition_count" VALUES('2026-01-26','opening','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-01-26','upfront','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-01-26','usage','not_yet_due',4);
INSERT INTO "disposition_count" VALUES('2026-01-26','usage','rejected',1);
INSERT INTO "disposition_count" VALUES('2026-01-27','instalment','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-01-27','instalment','not_yet_due',2);
INSERT INTO "disposition_count" VALUES('2026-01-27','opening','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-01-27','upfront','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-01-27','usage','not_yet_due',4);
INSERT INTO "disposition_count" VALUES('2026-01-27','usage','rejected',1);
INSERT INTO "disposition_count" VALUES('2026-01-28','instalment','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-01-28','instalment','not_yet_due',2);
INSERT INTO "disposition_count" VALUES('2026-01-28','opening','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-01-28','upfront','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-01-28','usage','not_yet_due',4);
INSERT INTO "disposition_count" VALUES('2026-01-28','usage','rejected',1);
INSERT INTO "disposition_count" VALUES('2026-01-29','instalment','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-01-29','instalment','not_yet_due',2);
INSERT INTO "disposition_count" VALUES('2026-01-29','opening','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-01-29','upfront','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-01-29','usage','not_yet_due',4);
INSERT INTO "disposition_count" VALUES('2026-01-29','usage','rejected',1);
INSERT INTO "disposition_count" VALUES('2026-01-30','instalment','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-01-30','instalment','not_yet_due',2);
INSERT INTO "disposition_count" VALUES('2026-01-30','opening','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-01-30','upfront','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-01-30','usage','not_yet_due',4);
INSERT INTO "disposition_count" VALUES('2026-01-30','usage','rejected',1);
INSERT INTO "disposition_count" VALUES('2026-01-31','instalment','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-01-31','instalment','not_yet_due',2);
INSERT INTO "disposition_count" VALUES('2026-01-31','opening','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-01-31','upfront','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-01-31','usage','not_yet_due',4);
INSERT INTO "disposition_count" VALUES('2026-01-31','usage','rejected',1);
INSERT INTO "disposition_count" VALUES('2026-02-01','instalment','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-02-01','instalment','not_yet_due',2);
INSERT INTO "disposition_count" VALUES('2026-02-01','opening','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-02-01','upfront','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-02-01','usage','invoiced',4);
INSERT INTO "disposition_count" VALUES('2026-02-01','usage','rejected',1);
INSERT INTO "disposition_count" VALUES('2026-02-02','instalment','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-02-02','instalment','not_yet_due',2);
INSERT INTO "disposition_count" VALUES('2026-02-02','opening','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-02-02','upfront','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-02-02','usage','invoiced',4);
INSERT INTO "disposition_count" VALUES('2026-02-02','usage','rejected',1);
INSERT INTO "disposition_count" VALUES('2026-02-03','instalment','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-02-03','instalment','not_yet_due',2);
INSERT INTO "disposition_count" VALUES('2026-02-03','opening','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-02-03','upfront','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-02-03','usage','invoiced',4);
INSERT INTO "disposition_count" VALUES('2026-02-03','usage','rejected',1);
INSERT INTO "disposition_count" VALUES('2026-02-04','instalment','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-02-04','instalment','not_yet_due',2);
INSERT INTO "disposition_count" VALUES('2026-02-04','opening','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-02-04','upfront','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-02-04','usage','invoiced',4);
INSERT INTO "disposition_count" VALUES('2026-02-04','usage','rejected',1);
INSERT INTO "disposition_count" VALUES('2026-02-05','instalment','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-02-05','instalment','not_yet_due',2);
INSERT INTO "disposition_count" VALUES('2026-02-05','opening','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-02-05','upfront','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-02-05','usage','invoiced',4);
INSERT INTO "disposition_count" VALUES('2026-02-05','usage','rejected',1);
INSERT INTO "disposition_count" VALUES('2026-02-06','instalment','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-02-06','instalment','not_yet_due',2);
INSERT INTO "disposition_count" VALUES('2026-02-06','opening','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-02-06','upfront','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-02-06','usage','invoiced',4);
INSERT INTO "disposition_count" VALUES('2026-02-06','usage','rejected',1);
INSERT INTO "disposition_count" VALUES('2026-02-07','instalment','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-02-07','instalment','not_yet_due',2);
INSERT INTO "disposition_count" VALUES('2026-02-07','opening','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-02-07','upfront','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-02-07','usage','invoiced',4);
INSERT INTO "disposition_count" VALUES('2026-02-07','usage','rejected',1);
INSERT INTO "disposition_count" VALUES('2026-02-08','instalment','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-02-08','instalment','not_yet_due',2);
INSERT INTO "disposition_count" VALUES('2026-02-08','opening','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-02-08','upfront','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-02-08','usage','invoiced',4);
INSERT INTO "disposition_count" VALUES('2026-02-08','usage','rejected',1);
INSERT INTO "disposition_count" VALUES('2026-02-09','instalment','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-02-09','instalment','not_yet_due',2);
INSERT INTO "disposition_count" VALUES('2026-02-09','opening','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-02-09','upfront','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-02-09','usage','invoiced',4);
INSERT INTO "disposition_count" VALUES('2026-02-09','usage','rejected',1);
INSERT INTO "disposition_count" VALUES('2026-02-10','instalment','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-02-10','instalment','not_yet_due',2);
INSERT INTO "disposition_count" VALUES('2026-02-10','opening','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-02-10','upfront','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-02-10','usage','invoiced',4);
INSERT INTO "disposition_count" VALUES('2026-02-10','usage','rejected',1);
CREATE TABLE export_row (
    kind TEXT NOT NULL CHECK (kind IN ('membership', 'organization', 'purchase_order')),
    subject TEXT NOT NULL,
    detail TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (kind, subject, detail)
) STRICT, WITHOUT ROWID;
INSERT INTO "export_row" VALUES('membership','acme-berlin','2024-05-01','acme');
INSERT INTO "export_row" VALUES('membership','nordwind-oslo','2025-01-01','nordwind');
INSERT INTO "export_row" VALUES('organization','acme','','acme-hq');
INSERT INTO "export_row" VALUES('organization','nordwind','','nordwind-hq');
CREATE TABLE fact_sheet (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('account', 'product', 'issuer')),
    body TEXT NOT NULL,
    UNIQUE (kind, body)
) STRICT;
INSERT INTO "fact_sheet" VALUES(1,'issuer','{"address":{"city":"Lyon","country":"FR","postalCode":"69002","street":"12 rue des Exemples"},"bankAccount":{"bic":"AGRIFRPP","iban":"FR7630006000011234567890189"},"contact":{"email":"billing@lumiere-marketplace.example","name":"Billing desk","phone":"+33 4 00 00 00 00"},"endpoint":{"id":"12345678900012","scheme":"0009"},"legalID":"123456789","name":"Lumière Marketplace SAS","vatID":"FR32123456789"}');
INSERT INTO "fact_sheet" VALUES(2,'account','{"address":{"city":"København","country":"DK","postalCode":"2100","street":"Prøvevej 1"},"buyerReference":"Nordwind & Søn","id":"nordwind-hq","legalID":"12345678","name":"Nordwind A/S","tax":{"category":"K","exemptionReason":"Intra-community supply","rate":"0"},"vatID":"DK12345678"}');
INSERT INTO "fact_sheet" VALUES(3,'product','{"id":"platform","pricing":"contract_with_consumption","title":"Ledgerly Platform","type":"SaaSProduct","unspsc":"81162000"}');
INSERT INTO "fact_sheet" VALUES(4,'account','{"address":{"city":"Marseille","country":"FR","postalCode":"13002","street":"3 quai du Test"},"buyerReference":"COST-CENTRE 42","email":"ap@acme.example","id":"acme-hq","legalID":"987654321","name":"Acme Industries SA","paymentTermsDays":45,"tax":{"category":"S","rate":"20"},"vatID":"FR83987654321"}');
INSERT INTO "fact_sheet" VALUES(5,'product','{"id":"analytics","pricing":"contract","title":"Ledgerly Analytics","type":"SaaSProduct","unspsc":"81162000"}');
INSERT INTO "fact_sheet" VALUES(6,'account','{"address":{"city":"Berlin","country":"DE","postalCode":"10115","street":"Musterstraße 5"},"id":"acme-berlin","legalID":"HRB 4711","name":"Acme Berlin GmbH","tax":{"category":"AE","exemptionReason":"Reverse charge","rate":"0"},"vatID":"DE999999999"}');
INSERT INTO "fact_sheet" VALUES(7,'account','{"address":{"city":"Oslo","country":"NO","postalCode":"0150","street":"Eksempelgata 7"},"documentFormat":"peppol","endpoint":{"id":"7300010000001","scheme":"0088"},"id":"nordwind-oslo","legalID":"000000000","name":"Nordwind Oslo AS","paymentTermsDays":14,"tax":{"category":"G","exemptionReason":"Export of services","rate":"0"},"vatID":"NO000000000MVA"}');
INSERT INTO "fact_sheet" VALUES(8,'product','{"id":"metering","pricing":"usage","title":"Ledgerly Metering API","type":"SaaSProduct","unspsc":"81162000"}');
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO "grdb_migrations" VALUES('1 nights, invoices, charges');
INSERT INTO "grdb_migrations" VALUES('2 a template per document');
INSERT INTO "grdb_migrations" VALUES('3 digests');
INSERT INTO "grdb_migrations" VALUES('4 rejected rows');
INSERT INTO "grdb_migrations" VALUES('5 keys');
INSERT INTO "grdb_migrations" VALUES('6 kinds');
INSERT INTO "grdb_migrations" VALUES('7 inputs');
INSERT INTO "grdb_migrations" VALUES('8 export rows');
INSERT INTO "grdb_migrations" VALUES('9 attempts');
CREATE TABLE input_column (
    file TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (file, name)
) STRICT, WITHOUT ROWID;
INSERT INTO "input_column" VALUES('accounts.csv','account_id');
INSERT INTO "input_column" VALUES('accounts.csv','buyer_reference');
INSERT INTO "input_column" VALUES('accounts.csv','city');
INSERT INTO "input_column" VALUES('accounts.csv','country');
INSERT INTO "input_column" VALUES('accounts.csv','document_format');
INSERT INTO "input_column" VALUES('accounts.csv','email');
INSERT INTO "input_column" VALUES('accounts.csv','endpoint_id');
INSERT INTO "input_column" VALUES('accounts.csv','endpoint_scheme');
INSERT INTO "input_column" VALUES('accounts.csv','legal_id');
INSERT INTO "input_column" VALUES('accounts.csv','name');
INSERT INTO "input_column" VALUES('accounts.csv','payment_terms_days');
INSERT INTO "input_column" VALUES('accounts.csv','postal_code');
INSERT INTO "input_column" VALUES('accounts.csv','street');
INSERT INTO "input_column" VALUES('accounts.csv','tax_category');
INSERT INTO "input_column" VALUES('accounts.csv','tax_exemption_reason');
INSERT INTO "input_column" VALUES('accounts.csv','tax_rate');
INSERT INTO "input_column" VALUES('accounts.csv','vat_id');
INSERT INTO "input_column" VALUES('memberships.csv','account_id');
INSERT INTO "input_column" VALUES('memberships.csv','joined_on');
INSERT INTO "input_column" VALUES('memberships.csv','left_on');
INSERT INTO "input_column" VALUES('memberships.csv','organization_id');
INSERT INTO "input_column" VALUES('organizations.csv','management_account_id');
INSERT INTO "input_column" VALUES('organizations.csv','organization_id');
INSERT INTO "input_column" VALUES('organizations.csv','purchase_order_integration');
INSERT INTO "input_column" VALUES('payment_schedules.csv','amount');
INSERT INTO "input_column" VALUES('payment_schedules.csv','charge_on');
INSERT INTO "input_column" VALUES('payment_schedules.csv','purchase_order_number');
INSERT INTO "input_column" VALUES('payment_schedules.csv','subscription_id');
INSERT INTO "input_column" VALUES('products.csv','pricing_model');
INSERT INTO "input_column" VALUES('products.csv','product_id');
INSERT INTO "input_column" VALUES('products.csv','product_type');
INSERT INTO "input_column" VALUES('products.csv','title');
INSERT INTO "input_column" VALUES('products.csv','unspsc');
INSERT INTO "input_column" VALUES('purchasers.csv','permissions');
INSERT INTO "input_column" VALUES('purchasers.csv','purchaser');
INSERT INTO "input_column" VALUES('subscriptions.csv','accepted_on');
INSERT INTO "input_column" VALUES('subscriptions.csv','account_id');
INSERT INTO "input_column" VALUES('subscriptions.csv','currency');
INSERT INTO "input_column" VALUES('subscriptions.csv','ended_on');
INSERT INTO "input_column" VALUES('subscriptions.csv','ends_on');
INSERT INTO "input_column" VALUES('subscriptions.csv','offer_id');
INSERT INTO "input_column" VALUES('subscriptions.csv','payment_plan');
INSERT INTO "input_column" VALUES('subscriptions.csv','procurement_order_number');
INSERT INTO "input_column" VALUES('subscriptions.csv','product_id');
INSERT INTO "input_column" VALUES('subscriptions.csv','purchase_order_number');
INSERT INTO "input_column" VALUES('subscriptions.csv','purchaser');
INSERT INTO "input_column" VALUES('subscriptions.csv','starts_on');
INSERT INTO "input_column" VALUES('subscriptions.csv','status');
INSERT INTO "input_column" VALUES('subscriptions.csv','subscription_id');
INSERT INTO "input_column" VALUES('terms.csv','description');
INSERT INTO "input_column" VALUES('terms.csv','dimension');
INSERT INTO "input_column" VALUES('terms.csv','kind');
INSERT INTO "input_column" VALUES('terms.csv','quantity');
INSERT INTO "input_column" VALUES('terms.csv','subscription_id');
INSERT INTO "input_column" VALUES('terms.csv','unit_code');
INSERT INTO "input_column" VALUES('terms.csv','unit_price');
INSERT INTO "input_column" VALUES('usage.csv','dimension');
INSERT INTO "input_column" VALUES('usage.csv','quantity');
INSERT INTO "input_column" VALUES('usage.csv','record_id');
INSERT INTO "input_column" VALUES('usage.csv','subscription_id');
INSERT INTO "input_column" VALUES('usage.csv','used_at');
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
INSERT INTO "invoice" VALUES('INV-2026-00000001','INV',2026,1,'2026-01-10','contract','nordwind-hq',2,'2026-02-09','DKK','ubl',5200000,0,5200000,'2026-01-10','2026-12-31');
INSERT INTO "invoice" VALUES('INV-2026-00000002','INV',2026,2,'2026-01-15','contract','acme-hq',4,'2026-03-01','EUR','ubl',1350050,270010,1620060,'2026-02-01','2027-01-31');
INSERT INTO "invoice" VALUES('INV-2026-00000003','INV',2026,3,'2026-01-20','contract','acme-berlin',6,'2026-02-19','EUR','ubl',400000,0,400000,'2026-01-20','2027-01-19');
INSERT INTO "invoice" VALUES('INV-2026-00000004','INV',2026,4,'2026-02-01','consumption','acme-berlin',6,'2026-03-03','EUR','ubl',16517,0,16517,'2026-01-01','2026-01-31');
INSERT INTO "invoice" VALUES('INV-2026-00000005','INV',2026,5,'2026-02-01','consumption','nordwind-oslo',7,'2026-02-15','NOK','peppol',345679,0,345679,'2026-01-01','2026-01-31');
CREATE TABLE invoice_digest (
    invoice TEXT PRIMARY KEY REFERENCES invoice,
    rows INTEGER NOT NULL,
    digest BLOB NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "invoice_digest" VALUES('INV-2026-00000001',4,X'CED9D304DD4E665FE8B7E021D1B0F19F5AF8F0E68DDA9A4635EF54F8814D50F9');
INSERT INTO "invoice_digest" VALUES('INV-2026-00000002',5,X'CDA09F2B62D540D143304C89701F448A0DFACBE30388EE5A92E9F472435C3BBF');
INSERT INTO "invoice_digest" VALUES('INV-2026-00000003',4,X'59274C1745D244373CC8296357D312866087C7684B8B866BD2070AB1D3084602');
INSERT INTO "invoice_digest" VALUES('INV-2026-00000004',9,X'6FEC8A33802A1F9D88FF60F89C0E355535AC47F2B4D4F54967682C1213152581');
INSERT INTO "invoice_digest" VALUES('INV-2026-00000005',5,X'EE238314CC4E964448809816D7BF58D3C74C4DB1EE9338E529397DC876987723');
CREATE TABLE invoice_revision (
    invoice TEXT NOT NULL REFERENCES invoice,
    revision INTEGER NOT NULL CHECK (revision > 1),
    decision TEXT NOT NULL,
    reason TEXT NOT NULL,
    issued_by TEXT NOT NULL,
    issued_at TEXT NOT NULL,
    PRIMARY KEY (invoice, revision)
) STRICT, WITHOUT ROWID;
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
INSERT INTO "invoice_tax" VALUES('INV-2026-00000001',1,'K','0','Intra-community supply',5200000,0);
INSERT INTO "invoice_tax" VALUES('INV-2026-00000002',1,'S','20',NULL,1350050,270010);
INSERT INTO "invoice_tax" VALUES('INV-2026-00000003',1,'AE','0','Reverse charge',400000,0);
INSERT INTO "invoice_tax" VALUES('INV-2026-00000004',1,'AE','0','Reverse charge',16517,0);
INSERT INTO "invoice_tax" VALUES('INV-2026-00000005',1,'G','0','Export of services',345679,0);
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
INSERT INTO "night" VALUES('2026-01-01',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchasers.csv subscriptions.csv terms.csv usage.csv','fe72e31a4ba3a4b5fa72be9cce26b8e2fa99f2d5765df83261869af01341541b',1,0);
INSERT INTO "night" VALUES('2026-01-02',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchasers.csv subscriptions.csv terms.csv usage.csv','fe72e31a4ba3a4b5fa72be9cce26b8e2fa99f2d5765df83261869af01341541b',1,0);
INSERT INTO "night" VALUES('2026-01-03',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchasers.csv subscriptions.csv terms.csv usage.csv','fe72e31a4ba3a4b5fa72be9cce26b8e2fa99f2d5765df83261869af01341541b',1,0);
INSERT INTO "night" VALUES('2026-01-04',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchasers.csv subscriptions.csv terms.csv usage.csv','fe72e31a4ba3a4b5fa72be9cce26b8e2fa99f2d5765df83261869af01341541b',1,0);
INSERT INTO "night" VALUES('2026-01-05',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchasers.csv subscriptions.csv terms.csv usage.csv','fe72e31a4ba3a4b5fa72be9cce26b8e2fa99f2d5765df83261869af01341541b',1,0);
INSERT INTO "night" VALUES('2026-01-06',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchasers.csv subscriptions.csv terms.csv usage.csv','fe72e31a4ba3a4b5fa72be9cce26b8e2fa99f2d5765df83261869af01341541b',1,0);
INSERT INTO "night" VALUES('2026-01-07',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchasers.csv subscriptions.csv terms.csv usage.csv','fe72e31a4ba3a4b5fa72be9cce26b8e2fa99f2d5765df83261869af01341541b',1,0);
INSERT INTO "night" VALUES('2026-01-08',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchasers.csv subscriptions.csv terms.csv usage.csv','fe72e31a4ba3a4b5fa72be9cce26b8e2fa99f2d5765df83261869af01341541b',1,0);
INSERT INTO "night" VALUES('2026-01-09',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchasers.csv subscriptions.csv terms.csv usage.csv','fe72e31a4ba3a4b5fa72be9cce26b8e2fa99f2d5765df83261869af01341541b',1,0);
INSERT INTO "night" VALUES('2026-01-10',1,1,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchasers.csv subscriptions.csv terms.csv usage.csv','fe72e31a4ba3a4b5fa72be9cce26b8e2fa99f2d5765df83261869af01341541b',1,0);
INSERT INTO "night" VALUES('2026-01-11',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchasers.csv subscriptions.csv terms.csv usage.csv','fe72e31a4ba3a4b5fa72be9cce26b8e2fa99f2d5765df83261869af01341541b',1,0);
INSERT INTO "night" VALUES('2026-01-12',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchasers.csv subscriptions.csv terms.csv usage.csv','fe72e31a4ba3a4b5fa72be9cce26b8e2fa99f2d5765df83261869af01341541b',1,0);
INSERT INTO "night" VALUES('2026-01-13',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchasers.csv subscriptions.csv terms.csv usage.csv','fe72e31a4ba3a4b5fa72be9cce26b8e2fa99f2d5765df83261869af01341541b',1,0);
INSERT INTO "night" VALUES('2026-01-14',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchasers.csv subscriptions.csv terms.csv usage.csv','fe72e31a4ba3a4b5fa72be9cce26b8e2fa99f2d5765df83261869af01341541b',1,0);
INSERT INTO "night" VALUES('2026-01-15',1,1,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchasers.csv subscriptions.csv terms.csv usage.csv','fe72e31a4ba3a4b5fa72be9cce26b8e2fa99f2d5765df83261869af01341541b',1,0);
INSERT INTO "night" VALUES('2026-01-16',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchasers.csv subscriptions.csv terms.csv usage.csv','fe72e31a4ba3a4b5fa72be9cce26b8e2fa99f2d5765df83261869af01341541b',1,0);
INSERT INTO "night" VALUES('2026-01-17',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchasers.csv subscriptions.csv terms.csv usage.csv','fe72e31a4ba3a4b5fa72be9cce26b8e2fa99f2d5765df83261869af01341541b',1,0);
INSERT INTO "night" VALUES('2026-01-18',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchasers.csv subscriptions.csv terms.csv usage.csv','fe72e31a4ba3a4b5fa72be9cce26b8e2fa99f2d5765df83261869af01341541b',1,0);
INSERT INTO "night" VALUES('2026-01-19',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchasers.csv subscriptions.csv terms.csv usage.csv','fe72e31a4ba3a4b5fa72be9cce26b8e2fa99f2d5765df83261869af01341541b',1,0);
INSERT INTO "night" VALUES('2026-01-20',1,1,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchasers.csv subscriptions.csv terms.csv usage.csv','fe72e31a4ba3a4b5fa72be9cce26b8e2fa99f2d5765df83261869af01341541b',1,0);
INSERT INTO "night" VALUES('2026-01-21',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchasers.csv subscriptions.csv terms.csv usage.csv','fe72e31a4ba3a4b5fa72be9cce26b8e2fa99f2d5765df83261869af01341541b',1,0);
INSERT INTO "night" VALUES('2026-01-22',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchasers.csv subscriptions.csv terms.csv usage.csv','fe72e31a4ba3a4b5fa72be9cce26b8e2fa99f2d5765df83261869af01341541b',1,0);
INSERT INTO "night" VALUES('2026-01-23',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchasers.csv subscriptions.csv terms.csv usage.csv','fe72e31a4ba3a4b5fa72be9cce26b8e2fa99f2d5765df83261869af01341541b',1,0);
INSERT INTO "night" VALUES('2026-01-24',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchasers.csv subscriptions.csv terms.csv usage.csv','fe72e31a4ba3a4b5fa72be9cce26b8e2fa99f2d5765df83261869af01341541b',1,0);
INSERT INTO "night" VALUES('2026-01-25',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchasers.csv subscriptions.csv terms.csv usage.csv','fe72e31a4ba3a4b5fa72be9cce26b8e2fa99f2d5765df83261869af01341541b',1,0);
INSERT INTO "night" VALUES('2026-01-26',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchasers.csv subscriptions.csv terms.csv usage.csv','fe72e31a4ba3a4b5fa72be9cce26b8e2fa99f2d5765df83261869af01341541b',1,0);
INSERT INTO "night" VALUES('2026-01-27',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchasers.csv subscriptions.csv terms.csv usage.csv','fe72e31a4ba3a4b5fa72be9cce26b8e2fa99f2d5765df83261869af01341541b',1,0);
INSERT INTO "night" VALUES('2026-01-28',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchasers.csv subscriptions.csv terms.csv usage.csv','fe72e31a4ba3a4b5fa72be9cce26b8e2fa99f2d5765df83261869af01341541b',1,0);
INSERT INTO "night" VALUES('2026-01-29',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchasers.csv subscriptions.csv terms.csv usage.csv','fe72e31a4ba3a4b5fa72be9cce26b8e2fa99f2d5765df83261869af01341541b',1,0);
INSERT INTO "night" VALUES('2026-01-30',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchasers.csv subscriptions.csv terms.csv usage.csv','fe72e31a4ba3a4b5fa72be9cce26b8e2fa99f2d5765df83261869af01341541b',1,0);
INSERT INTO "night" VALUES('2026-01-31',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchasers.csv subscriptions.csv terms.csv usage.csv','fe72e31a4ba3a4b5fa72be9cce26b8e2fa99f2d5765df83261869af01341541b',1,0);
INSERT INTO "night" VALUES('2026-02-01',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchasers.csv subscriptions.csv terms.csv usage.csv','fe72e31a4ba3a4b5fa72be9cce26b8e2fa99f2d5765df83261869af01341541b',1,0);
INSERT INTO "night" VALUES('2026-02-02',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchasers.csv subscriptions.csv terms.csv usage.csv','fe72e31a4ba3a4b5fa72be9cce26b8e2fa99f2d5765df83261869af01341541b',1,0);
INSERT INTO "night" VALUES('2026-02-03',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchasers.csv subscriptions.csv terms.csv usage.csv','fe72e31a4ba3a4b5fa72be9cce26b8e2fa99f2d5765df83261869af01341541b',1,0);
INSERT INTO "night" VALUES('2026-02-04',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchasers.csv subscriptions.csv terms.csv usage.csv','fe72e31a4ba3a4b5fa72be9cce26b8e2fa99f2d5765df83261869af01341541b',1,0);
INSERT INTO "night" VALUES('2026-02-05',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchasers.csv subscriptions.csv terms.csv usage.csv','fe72e31a4ba3a4b5fa72be9cce26b8e2fa99f2d5765df83261869af01341541b',1,0);
INSERT INTO "night" VALUES('2026-02-06',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchasers.csv subscriptions.csv terms.csv usage.csv','fe72e31a4ba3a4b5fa72be9cce26b8e2fa99f2d5765df83261869af01341541b',1,0);
INSERT INTO "night" VALUES('2026-02-07',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchasers.csv subscriptions.csv terms.csv usage.csv','fe72e31a4ba3a4b5fa72be9cce26b8e2fa99f2d5765df83261869af01341541b',1,0);
INSERT INTO "night" VALUES('2026-02-08',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchasers.csv subscriptions.csv terms.csv usage.csv','fe72e31a4ba3a4b5fa72be9cce26b8e2fa99f2d5765df83261869af01341541b',1,0);
INSERT INTO "night" VALUES('2026-02-09',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchasers.csv subscriptions.csv terms.csv usage.csv','fe72e31a4ba3a4b5fa72be9cce26b8e2fa99f2d5765df83261869af01341541b',1,0);
INSERT INTO "night" VALUES('2026-02-10',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchasers.csv subscriptions.csv terms.csv usage.csv','fe72e31a4ba3a4b5fa72be9cce26b8e2fa99f2d5765df83261869af01341541b',1,0);
CREATE TABLE night_digest (
    business_date TEXT PRIMARY KEY REFERENCES night,
    digest BLOB NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "night_digest" VALUES('2026-01-01',X'23230C0DFA483C4F4263E4FF328DF483EED4D3524E70B88E3C3A1378AE22E8DC');
INSERT INTO "night_digest" VALUES('2026-01-02',X'86897C3F00946EDD6BF253C08FC0B214BEE3F9300C72F5432F29F913BA71088D');
INSERT INTO "night_digest" VALUES('2026-01-03',X'3D8A0565CB765A3E33887E9ACACF190C140780314EADFF81631BF53677273BE0');
INSERT INTO "night_digest" VALUES('2026-01-04',X'1553C33167C6AF53813AA9F3CD9A278B75E3DFAD92D968E3A2EB208A25E79CB5');
INSERT INTO "night_digest" VALUES('2026-01-05',X'1E1FEA02F572F7EB7A133E340FFAB12722B56B96FB4AA57DBCF6582129389FF8');
INSERT INTO "night_digest" VALUES('2026-01-06',X'6E47BA8FBEEE4B4CB14F5D2B6BAE994F8B8609ABDE03CEC8C5D5447433EBE015');
INSERT INTO "night_digest" VALUES('2026-01-07',X'0093418AEDBA67CA23031FFD5519455BA6A235716BF1C77A450254E72621BD03');
INSERT INTO "night_digest" VALUES('2026-01-08',X'A9EF374C09118025751207FAC845F2BE1C248E5CDCB213B85D7A32978A841E1D');
INSERT INTO "night_digest" VALUES('2026-01-09',X'C3775F2946ABAF50A3442471475493A54D4884B559DD013974D72D41AE13C140');
INSERT INTO "night_digest" VALUES('2026-01-10',X'8F393BE0DE7FFF4A424D3BED0EA7985C1D9A2FD9B2BDA57A4E4554FAD9D6C392');
INSERT INTO "night_digest" VALUES('2026-01-11',X'97906837197CDA2CCF6472973C9D97A5094277FE39614DCACF7F4FCE456EDE06');
INSERT INTO "night_digest" VALUES('2026-01-12',X'9F9D7877E41C27D5E775AA80CC78FB44BFA60F6AD682D836C14911F4A05CDF06');
INSERT INTO "night_digest" VALUES('2026-01-13',X'66A97CEFE719C705B8EA62E639D805F362C2AD459EAF8E2F3ADABD8D5C475CB7');
INSERT INTO "night_digest" VALUES('2026-01-14',X'929D92FA89102F8880EC07ED3D7D5519D71DD37B1CDC55E36EDE83E666FADAD5');
INSERT INTO "night_digest" VALUES('2026-01-15',X'1B29FC5918361DC091E3C757244E2A4C1BD9B6F4CC0EE2E360396CDE05F5A147');
INSERT INTO "night_digest" VALUES('2026-01-16',X'3175E781FFC7A44C5137EA871DB4C99B4C02B9CE6BC685DF92AC6D8E41ADB6AD');
INSERT INTO "night_digest" VALUES('2026-01-17',X'7EB68101D5867A8FE54A6077BB05FF378715B0F69F270060DD4C07DDE5CADB39');
INSERT INTO "night_digest" VALUES('2026-01-18',X'7B3AEAD870DEA2329DC025207D690C612E211E5E0799E356BA7E2530FA22D383');
INSERT INTO "night_digest" VALUES('2026-01-19',X'444D9970484E750E1BD2B44AB32EF3E148AE461D0D447B25CBE048AEBAB16A46');
INSERT INTO "night_digest" VALUES('2026-01-20',X'71D834CCAAC155AB9F0019B353173A48E22944B3DD96FE636DDE362849CB48B6');
INSERT INTO "night_digest" VALUES('2026-01-21',X'A1C4A09F213C21F0E9DE34AD3C89828FCD2E451ECB4A4BF32A663232ABC1F04E');
INSERT INTO "night_digest" VALUES('2026-01-22',X'707085ECC2DE23E01D1B106048353F212BE3AAD02AB68AD770F1E538D848F9A7');
INSERT INTO "night_digest" VALUES('2026-01-23',X'9BD241CF9D501D56D2E0B9EE163E1677054100345C7C6FEE1BDD13CA3ECD80E5');
INSERT INTO "night_digest" VALUES('2026-01-24',X'17EE47075AF3DAA0B62942662B737A08F0E1E11C0675C739E32900719228397F');
INSERT INTO "night_digest" VALUES('2026-01-25',X'1BD3D0E9E4617F12EE4E87EC27142A2C91E75551F817EF3E37D301DEA4AE9ED3');
INSERT INTO "night_digest" VALUES('2026-01-26',X'4AD6CFC50BF7B77CA30EB68CCDAFFF384D03C313F107CDAB2772D1823FF5BF0A');
INSERT INTO "night_digest" VALUES('2026-01-27',X'22AEEA8BCC9BADEAA4F40B7444039B6FAF76CB27593501500D14EEE19267C6B5');
INSERT INTO "night_digest" VALUES('2026-01-28',X'F394D6D4AF59D195B85E9630EDB0532045855A2AFCF8A7D832821440F450A5E0');
INSERT INTO "night_digest" VALUES('2026-01-29',X'376F5BDE9644A922AB57588720E29AF900D9FD72D99C064614FBB638D62A76AC');
INSERT INTO "night_digest" VALUES('2026-01-30',X'BC908D779311BDAB7E7A45CD793E46A7002DB7860495817636B065AF59B6C544');
INSERT INTO "night_digest" VALUES('2026-01-31',X'8114B673DC4BBE945DC399072717072EE9133523F7774A9AD387F6D8D20F26EC');
INSERT INTO "night_digest" VALUES('2026-02-01',X'45D1555960FB92C94BE5C00E4B7C0C20AACEFA5F6E32C6EFA4DC1E7082C5B82F');
INSERT INTO "night_digest" VALUES('2026-02-02',X'6414F5CDC4F003FC42DFB4929BCEB0ABE7BB06EC6F0C4DF3E7A0287176118AD1');
INSERT INTO "night_digest" VALUES('2026-02-03',X'668BCCFB0F9429D2FC11354ED144997C0FC66A10E704417A34493A9108F9CA24');
INSERT INTO "night_digest" VALUES('2026-02-04',X'545AB45280CAA4897ABB824815C59FE5657312B237046112D7D8BA1ED682F899');
INSERT INTO "night_digest" VALUES('2026-02-05',X'47D03EF450A2071D564AA52E5630E794B48AC8A4DD8F17EE58A68F914ED131D9');
INSERT INTO "night_digest" VALUES('2026-02-06',X'926B2C50A8001070B296DF90707C9B3CB08B3F19C72B1B8E29FAEA0608749E71');
INSERT INTO "night_digest" VALUES('2026-02-07',X'B3A9E9445FC6AD250319C4443332873808D5AA7415359797A98A83CB1F59D5E9');
INSERT INTO "night_digest" VALUES('2026-02-08',X'0A24A26F710663BA3113145B347646C7CAEA4F1921785503339C49F18B181E58');
INSERT INTO "night_digest" VALUES('2026-02-09',X'87D449F1A33B8922A04EEC48D5868187FC384D0B396786DA73433A94B8CBAD55');
INSERT INTO "night_digest" VALUES('2026-02-10',X'E662E12191F866307C93B7AC4FD0CA01197F7C3D7F1088A33C37621255E0B321');
CREATE TABLE night_file (
    business_date TEXT NOT NULL REFERENCES night,
    path TEXT NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (business_date, path)
) STRICT;
INSERT INTO "night_file" VALUES('2026-01-10','purchase-orders.csv',X'70617965725F6163636F756E745F69642C70757263686173655F6F726465725F6E756D6265722C73746174652C73757370656E6465642C6465636C617265645F657870697265642C6566666563746976655F6F6E2C657870697265735F6F6E2C6C6173745F6461792C6465736372697074696F6E2C637265617465645F62792C66697273745F7365656E5F6F6E2C636F6E74616374732C6C696E655F6974656D730A6E6F726477696E642D68712C3030303132332C4143544956452C6E6F2C6E6F2C323032362D30312D31302C323032362D31322D33312C323032362D31322D33312C2C6D61726B6574706C6163652C323032362D30312D31302C302C310A');
INSERT INTO "night_file" VALUES('2026-01-10','purchase-order-lines.csv',X'70617965725F6163636F756E745F69642C70757263686173655F6F726465725F6E756D6265722C6C696E655F6974656D2C737562736372697074696F6E5F69642C6163636F756E745F69642C70726F647563745F69642C70726F647563745F7469746C652C6368617267652C696E7374616C6D656E742C7374617274735F6F6E2C656E64735F6F6E2C7175616E746974792C616D6F756E742C7461782C63757272656E63792C706F737465645F6F6E2C696E766F6963655F6E756D6265722C6E756D6265725F6F6E5F696E766F6963652C62616C616E63655F747261636B696E670A6E6F726477696E642D68712C3030303132332C312C7375622D706C6174666F726D2D322C6E6F726477696E642D68712C706C6174666F726D2C4C65646765726C7920506C6174666F726D2C757066726F6E742C2C323032362D30312D31302C323032362D31322D33312C312C35323030302E30302C302E30302C444B4B2C323032362D30312D31302C494E562D323032362D30303030303030312C7965732C6E6F7420656E61626C65640A');
INSERT INTO "night_file" VALUES('2026-01-10','created-orders.csv',X'70617965725F6163636F756E745F69642C70757263686173655F6F726465725F6E756D6265722C637265617465645F62792C726573656D626C65732C646F7562740A6E6F726477696E642D68712C3030303132332C6D61726B6574706C6163652C2C0A');
INSERT INTO "night_file" VALUES('2026-01-15','purchase-orders.csv',X'70617965725F6163636F756E745F69642C70757263686173655F6F726465725F6E756D6265722C73746174652C73757370656E6465642C6465636C617265645F657870697265642C6566666563746976655F6F6E2C657870697265735F6F6E2C6C6173745F6461792C6465736372697074696F6E2C637265617465645F62792C66697273745F7365656E5F6F6E2C636F6E74616374732C6C696E655F6974656D730A61636D652D68712C343530303031323334352C4143544956452C6E6F2C6E6F2C323032362D30322D30312C323032372D30312D33312C323032372D30312D33312C2C6D61726B6574706C6163652C323032362D30312D31352C302C310A');
INSERT INTO "night_file" VALUES('2026-01-15','purchase-order-lines.csv',X'70617965725F6163636F756E745F69642C70757263686173655F6F726465725F6E756D6265722C6C696E655F6974656D2C737562736372697074696F6E5F69642C6163636F756E745F69642C70726F647563745F69642C70726F647563745F7469746C652C6368617267652C696E7374616C6D656E742C7374617274735F6F6E2C656E64735F6F6E2C7175616E746974792C616D6F756E742C7461782C63757272656E63792C706F737465645F6F6E2C696E766F6963655F6E756D6265722C6E756D6265725F6F6E5F696E766F6963652C62616C616E63655F747261636B696E670A61636D652D68712C343530303031323334352C312C7375622D616E616C79746963732D312C61636D652D68712C616E616C79746963732C4C65646765726C7920416E616C79746963732C757066726F6E742C2C323032362D30322D30312C323032372D30312D33312C312C31333530302E35302C323730302E31302C4555522C323032362D30312D31352C494E562D323032362D30303030303030322C7965732C6E6F7420656E61626C65640A');
INSERT INTO "night_file" VALUES('2026-01-15','created-orders.csv',X'70617965725F6163636F756E745F69642C70757263686173655F6F726465725F6E756D6265722C637265617465645F62792C726573656D626C65732C646F7562740A61636D652D68712C343530303031323334352C6D61726B6574706C6163652C2C0A');
INSERT INTO "night_file" VALUES('2026-01-20','purchase-orders.csv',X'70617965725F6163636F756E745F69642C70757263686173655F6F726465725F6E756D6265722C73746174652C73757370656E6465642C6465636C617265645F657870697265642C6566666563746976655F6F6E2C657870697265735F6F6E2C6C6173745F6461792C6465736372697074696F6E2C637265617465645F62792C66697273745F7365656E5F6F6E2C636F6E74616374732C6C696E655F6974656D730A61636D652D68712C504F2D323032362F303737202620436F2C4143544956452C6E6F2C6E6F2C323032362D30312D32302C323032372D30312D31392C323032372D30312D33312C2C6D61726B6574706C6163652C323032362D30312D32302C302C320A');
INSERT INTO "night_file" VALUES('2026-01-20','purchase-order-lines.csv',X'70617965725F6163636F756E745F69642C70757263686173655F6F726465725F6E756D6265722C6C696E655F6974656D2C737562736372697074696F6E5F69642C6163636F756E745F69642C70726F647563745F69642C70726F647563745F7469746C652C6368617267652C696E7374616C6D656E742C7374617274735F6F6E2C656E64735F6F6E2C7175616E746974792C616D6F756E742C7461782C63757272656E63792C706F737465645F6F6E2C696E766F6963655F6E756D6265722C6E756D6265725F6F6E5F696E766F6963652C62616C616E63655F747261636B696E670A61636D652D68712C504F2D323032362F303737202620436F2C312C7375622D706C6174666F726D2D312C61636D652D6265726C696E2C706C6174666F726D2C4C65646765726C7920506C6174666F726D2C6F70656E696E672C2C323032362D30312D32302C323032372D30312D31392C312C302E30302C302E30302C4555522C323032362D30312D32302C2C2C6E6F7420656E61626C65640A61636D652D68712C504F2D323032362F303737202620436F2C322C7375622D706C6174666F726D2D312C61636D652D6265726C696E2C706C6174666F726D2C4C65646765726C7920506C6174666F726D2C696E7374616C6D656E742C312C323032362D30312D32302C323032372D30312D31392C312C343030302E30302C302E30302C4555522C323032362D30312D32302C494E562D323032362D30303030303030332C7965732C6E6F7420656E61626C65640A');
INSERT INTO "night_file" VALUES('2026-01-20','created-orders.csv',X'70617965725F6163636F756E745F69642C70757263686173655F6F726465725F6E756D6265722C637265617465645F62792C726573656D626C65732C646F7562740A61636D652D68712C504F2D323032362F303737202620436F2C6D61726B6574706C6163652C2C0A');
CREATE TABLE "night_format" (
    business_date TEXT NOT NULL REFERENCES night,
    format TEXT NOT NULL,
    document TEXT NOT NULL DEFAULT 'invoice' CHECK (document IN ('invoice', 'credit-note')),
    extra INTEGER NOT NULL CHECK (extra IN (0, 1)),
    template TEXT NOT NULL REFERENCES template,
    PRIMARY KEY (business_date, format, document)
) STRICT;
INSERT INTO "night_format" VALUES('2026-01-10','ubl','invoice',0,'58d619fa64e4d197697091a2f842e77edcd21a8b101ab8043c987cccb7c72912');
INSERT INTO "night_format" VALUES('2026-01-15','ubl','invoice',0,'58d619fa64e4d197697091a2f842e77edcd21a8b101ab8043c987cccb7c72912');
INSERT INTO "night_format" VALUES('2026-01-20','ubl','invoice',0,'58d619fa64e4d197697091a2f842e77edcd21a8b101ab8043c987cccb7c72912');
INSERT INTO "night_format" VALUES('2026-02-01','peppol','invoice',0,'ef9ad40ed5cfd8dede9134af541eb8fff21f5b6f7ab9748329ceb7e9245ed2fe');
INSERT INTO "night_format" VALUES('2026-02-01','ubl','invoice',0,'58d619fa64e4d197697091a2f842e77edcd21a8b101ab8043c987cccb7c72912');
CREATE TABLE open_conflict (
    subscription_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind <> ''),
    instalment INTEGER NOT NULL CHECK (instalment >= 0),
    record_id TEXT NOT NULL CHECK (record_id = '' OR kind = 'usage'),
    digest TEXT NOT NULL,
    content TEXT NOT NULL,
    description TEXT NOT NULL,
    message TEXT NOT NULL,
    file TEXT NOT NULL,
    line INTEGER NOT NULL,
    PRIMARY KEY (subscription_id, kind, instalment, record_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE open_fact (
    subscription_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    instalment INTEGER NOT NULL,
    dimension TEXT NOT NULL,
    month TEXT NOT NULL,
    disposition TEXT NOT NULL,
    due_on TEXT NOT NULL,
    currency TEXT,
    amount INTEGER,
    quantity TEXT,
    count INTEGER NOT NULL,
    hold_code TEXT,
    hold_message TEXT,
    hold_file TEXT,
    hold_line INTEGER,
    PRIMARY KEY (subscription_id, kind, instalment, dimension, month, disposition)
) STRICT, WITHOUT ROWID;
INSERT INTO "open_fact" VALUES('sub-platform-1','instalment',2,'','','not_yet_due','2026-02-20','EUR',250000,NULL,1,NULL,NULL,NULL,NULL);
INSERT INTO "open_fact" VALUES('sub-platform-1','instalment',3,'','','not_yet_due','2026-07-20','EUR',250000,NULL,1,NULL,NULL,NULL,NULL);
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
INSERT INTO "purchase_order" VALUES('acme-hq','4500012345',0,0,'2026-02-01','2027-01-31',NULL,'marketplace','2026-01-15',1);
INSERT INTO "purchase_order" VALUES('acme-hq','PO-2026/077 & Co',0,0,'2026-01-20','2027-01-19',NULL,'marketplace','2026-01-20',2);
INSERT INTO "purchase_order" VALUES('nordwind-hq','000123',0,0,'2026-01-10','2026-12-31',NULL,'marketplace','2026-01-10',1);
CREATE TABLE purchase_order_contact (
    payer TEXT NOT NULL,
    number TEXT NOT NULL,
    email TEXT NOT NULL,
    name TEXT NOT NULL,
    phone TEXT,
    PRIMARY KEY (payer, number, email),
    FOREIGN KEY (payer, number) REFERENCES purchase_order
) STRICT, WITHOUT ROWID;
CREATE TABLE purchase_order_contact_import (
    payer TEXT NOT NULL,
    number TEXT NOT NULL,
    email TEXT NOT NULL,
    name TEXT NOT NULL,
    phone TEXT,
    PRIMARY KEY (payer, number, email)
) STRICT, WITHOUT ROWID;
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
, charge INTEGER REFERENCES charge) STRICT;
INSERT INTO "purchase_order_event" VALUES(1,'nordwind-hq','000123','2026-01-10',NULL,'created','status ACTIVE, expires_on 2026-12-31, default information, no contact','the upfront charge of sub-platform-2','marketplace',1);
INSERT INTO "purchase_order_event" VALUES(2,'nordwind-hq','000123','2026-01-10',NULL,'line_item_added','line item 1, 52000.00 DKK, to 2026-12-31','the upfront charge of sub-platform-2','marketplace',1);
INSERT INTO "purchase_order_event" VALUES(3,'acme-hq','4500012345','2026-01-15',NULL,'created','status ACTIVE, expires_on 2027-01-31, default information, no contact','the upfront charge of sub-analytics-1','marketplace',2);
INSERT INTO "purchase_order_event" VALUES(4,'acme-hq','4500012345','2026-01-15',NULL,'line_item_added','line item 1, 13500.50 EUR, to 2027-01-31','the upfront charge of sub-analytics-1','marketplace',2);
INSERT INTO "purchase_order_event" VALUES(5,'acme-hq','PO-2026/077 & Co','2026-01-20',NULL,'created','status ACTIVE, expires_on 2027-01-19, default information, no contact','the opening of the schedule of sub-platform-1','marketplace',4);
INSERT INTO "purchase_order_event" VALUES(6,'acme-hq','PO-2026/077 & Co','2026-01-20',NULL,'line_item_added','line item 1, 0.00 EUR, to 2027-01-19','the opening of the schedule of sub-platform-1','marketplace',4);
INSERT INTO "purchase_order_event" VALUES(7,'acme-hq','PO-2026/077 & Co','2026-01-20',NULL,'line_item_added','line item 2, 4000.00 EUR, to 2027-01-19','instalment 1 of sub-platform-1','marketplace',3);
CREATE TABLE purchase_order_import (
    payer TEXT NOT NULL,
    number TEXT NOT NULL,
    status TEXT NOT NULL,
    effective_on TEXT,
    expires_on TEXT,
    description TEXT,
    PRIMARY KEY (payer, number)
) STRICT, WITHOUT ROWID;
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
INSERT INTO "purchase_order_line" VALUES('acme-hq','4500012345',1,2,'1',270010);
INSERT INTO "purchase_order_line" VALUES('acme-hq','PO-2026/077 & Co',1,4,'1',0);
INSERT INTO "purchase_order_line" VALUES('acme-hq','PO-2026/077 & Co',2,3,'1',0);
INSERT INTO "purchase_order_line" VALUES('nordwind-hq','000123',1,1,'1',0);
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
INSERT INTO "rejected_file" VALUES(1,'2026-01-01','usage.csv',X'2C7265636F72645F69642C737562736372697074696F6E5F69642C64696D656E73696F6E2C757365645F61742C7175616E74697479');
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
INSERT INTO "rejected_row" VALUES(1,6,'NB107','usage record "u-0005": quantity "12,5" is not a plain decimal','Write it like 12.50: a point, no exponent, no grouping, no white space, no currency sign.','sub-metering-1','u-0005',X'2C752D303030352C7375622D6D65746572696E672D312C6576656E74732C323032362D30312D31365431303A30303A30305A2C2231322C3522');
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
INSERT INTO "row_tally" VALUES('2026-01-01','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-01','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-01','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-01','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-01','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-01','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-01','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-01','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-01','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-01-02','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-02','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-02','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-02','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-02','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-02','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-02','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-02','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-02','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-01-03','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-03','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-03','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-03','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-03','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-03','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-03','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-03','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-03','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-01-04','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-04','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-04','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-04','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-04','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-04','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-04','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-04','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-04','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-01-05','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-05','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-05','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-05','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-05','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-05','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-05','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-05','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-05','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-01-06','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-06','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-06','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-06','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-06','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-06','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-06','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-06','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-06','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-01-07','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-07','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-07','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-07','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-07','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-07','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-07','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-07','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-07','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-01-08','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-08','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-08','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-08','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-08','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-08','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-08','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-08','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-08','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-01-09','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-09','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-09','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-09','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-09','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-09','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-09','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-09','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-09','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-01-10','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-10','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-10','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-10','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-10','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-10','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-10','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-10','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-10','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-01-11','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-11','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-11','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-11','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-11','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-11','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-11','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-11','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-11','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-01-12','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-12','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-12','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-12','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-12','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-12','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-12','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-12','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-12','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-01-13','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-13','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-13','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-13','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-13','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-13','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-13','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-13','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-13','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-01-14','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-14','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-14','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-14','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-14','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-14','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-14','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-14','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-14','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-01-15','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-15','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-15','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-15','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-15','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-15','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-15','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-15','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-15','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-01-16','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-16','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-16','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-16','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-16','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-16','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-16','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-16','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-16','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-01-17','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-17','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-17','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-17','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-17','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-17','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-17','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-17','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-17','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-01-18','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-18','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-18','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-18','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-18','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-18','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-18','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-18','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-18','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-01-19','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-19','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-19','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-19','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-19','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-19','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-19','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-19','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-19','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-01-20','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-20','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-20','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-20','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-20','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-20','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-20','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-20','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-20','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-01-21','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-21','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-21','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-21','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-21','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-21','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-21','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-21','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-21','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-01-22','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-22','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-22','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-22','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-22','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-22','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-22','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-22','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-22','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-01-23','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-23','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-23','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-23','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-23','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-23','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-23','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-23','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-23','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-01-24','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-24','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-24','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-24','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-24','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-24','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-24','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-24','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-24','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-01-25','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-25','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-25','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-25','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-25','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-25','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-25','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-25','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-25','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-01-26','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-26','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-26','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-26','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-26','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-26','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-26','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-26','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-26','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-01-27','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-27','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-27','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-27','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-27','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-27','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-27','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-27','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-27','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-01-28','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-28','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-28','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-28','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-28','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-28','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-28','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-28','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-28','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-01-29','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-29','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-29','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-29','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-29','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-29','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-29','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-29','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-29','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-01-30','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-30','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-30','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-30','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-30','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-30','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-30','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-30','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-30','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-01-31','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-31','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-31','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-31','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-31','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-31','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-31','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-31','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-01-31','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-02-01','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-01','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-01','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-01','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-01','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-01','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-01','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-01','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-01','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-02-02','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-02','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-02','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-02','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-02','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-02','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-02','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-02','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-02','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-02-03','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-03','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-03','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-03','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-03','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-03','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-03','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-03','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-03','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-02-04','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-04','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-04','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-04','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-04','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-04','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-04','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-04','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-04','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-02-05','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-05','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-05','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-05','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-05','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-05','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-05','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-05','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-05','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-02-06','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-06','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-06','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-06','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-06','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-06','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-06','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-06','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-06','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-02-07','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-07','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-07','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-07','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-07','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-07','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-07','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-07','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-07','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-02-08','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-08','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-08','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-08','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-08','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-08','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-08','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-08','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-08','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-02-09','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-09','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-09','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-09','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-09','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-09','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-09','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-09','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-09','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-02-10','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-10','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-10','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-10','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-10','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-10','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-10','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-10','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-10','usage.csv',5,4,1,0,0);
CREATE TABLE set_aside_fact (
    position INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    subscription_id TEXT,
    charge_on TEXT,
    record_id TEXT,
    disposition TEXT NOT NULL,
    cause_code TEXT NOT NULL,
    cause_message TEXT NOT NULL,
    cause_file TEXT NOT NULL,
    cause_line INTEGER NOT NULL
) STRICT;
INSERT INTO "set_aside_fact" VALUES(1,'usage','sub-metering-1',NULL,'u-0005','rejected','NB107','usage record "u-0005": quantity "12,5" is not a plain decimal','usage.csv',6);
CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;
INSERT INTO "setting" VALUES('billing_start','2026-01-01');
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
INSERT INTO "subscription" VALUES('sub-analytics-1','acme-hq','analytics','2026-01-15','2026-02-01','2027-01-31','EUR','upfront','ACTIVE',NULL);
INSERT INTO "subscription" VALUES('sub-metering-1','nordwind-oslo','metering','2026-01-02','2026-01-02',NULL,'NOK','none','ACTIVE',NULL);
INSERT INTO "subscription" VALUES('sub-platform-1','acme-berlin','platform','2026-01-20','2026-01-20','2027-01-19','EUR','schedule','ACTIVE',NULL);
INSERT INTO "subscription" VALUES('sub-platform-2','nordwind-hq','platform','2026-01-10','2026-01-10','2026-12-31','DKK','upfront','ACTIVE',NULL);
CREATE TABLE table_digest (
    business_date TEXT NOT NULL,
    name TEXT NOT NULL,
    rows INTEGER NOT NULL,
    digest BLOB NOT NULL,
    PRIMARY KEY (business_date, name)
) STRICT, WITHOUT ROWID;
INSERT INTO "table_digest" VALUES('','acceptance',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('','change_request',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('','export_row',4,X'93E63F91C65B80DD7DE2E9CC17E6818259F0E5F665B66B44CD065B3DECC80703');
INSERT INTO "table_digest" VALUES('','fact_sheet',8,X'DCF095BDD15B5D2375116E2F1E8E0D19947B6C9246B2A4BDD36F454CF476B655');
INSERT INTO "table_digest" VALUES('','input_column',61,X'40823C62C0B16A29F85EE122A94A6DD06D52C0815041451DB3184EDC9823DE71');
INSERT INTO "table_digest" VALUES('','invoice_revision',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('','night.published',41,X'A79673A23348BDD77E485709CF7A07B634999A3BA179A4A56C4F0010059F3F38');
INSERT INTO "table_digest" VALUES('','open_conflict',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('','open_fact',2,X'94CA448B27B37C11C5B3EDDBAC159DF9B1DD52507F32373F1AE002EEFFC4916C');
INSERT INTO "table_digest" VALUES('','purchase_order',3,X'8133BA5A7B77F196DFA2EB9FAD93854EE82066AAC13290AFC883F06C8F868CE5');
INSERT INTO "table_digest" VALUES('','purchase_order_contact',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('','purchase_order_contact_import',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('','purchase_order_event',7,X'7096990F5AC51363EC28C1790A498CD23245E9DD229BE8DFA101C31EE3C093A9');
INSERT INTO "table_digest" VALUES('','purchase_order_import',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('','purchase_order_line',4,X'1A299908D4F131909EC57FB8CED40AAA0BE6EE9D4F65E6E1FFCB531356D6043F');
INSERT INTO "table_digest" VALUES('','rejected_row',1,X'E3062812B7071D12E9A7D910BA08325BB65EF2BA0C7509EAF224AA35C614D5E2');
INSERT INTO "table_digest" VALUES('','schema',46,X'E1E586279527A498D99D0CA6F694097FFC9968C47819EAA252FD5C565B1030BB');
INSERT INTO "table_digest" VALUES('','set_aside_fact',1,X'E5EC18998111436CC020DD524A1309189B06B1CFEFC6A61FDCEFD1A3B99BCDD0');
INSERT INTO "table_digest" VALUES('','setting',1,X'59521A3FF70E5B4CEC4DC4E9CC24ABF115AF3C91C2A690A05E5AE63CA36958D7');
INSERT INTO "table_digest" VALUES('','subscription',4,X'4CB2DF5E69B16140F79077E2D326E2362D3EBB18F8F4F0E42CCF98E0812A356C');
INSERT INTO "table_digest" VALUES('','template',2,X'5CEC0033E9E034A9CC91B2BA82729DDDACEAA0170AAD8D51A2E93A8280F0458F');
INSERT INTO "table_digest" VALUES('','vanished',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-01','disposition_count',5,X'8C9287ADF1FC578B257CB383589C37B5BCCDE0FE16362E05AC5EA129E7761421');
INSERT INTO "table_digest" VALUES('2026-01-01','night',1,X'4FB84C4B754E215B0A44D14A0021D68BB66489E8F73AE6670F1AED551F9981D9');
INSERT INTO "table_digest" VALUES('2026-01-01','rejected_file',1,X'A9803EE451A5C54487750CBA27217EE3413A20DC7B1D5A2DD11183484B7A8B93');
INSERT INTO "table_digest" VALUES('2026-01-01','row_tally',9,X'7F4754D4D1FA58061F25A4235F6E3EE4307D8BCE1D372DE2CF20E29CCC0FF45D');
INSERT INTO "table_digest" VALUES('2026-01-02','disposition_count',5,X'777B2CA67237C7D946F05A6F050FC1B56915F02B954FB6D558040D3DE860F9AD');
INSERT INTO "table_digest" VALUES('2026-01-02','night',1,X'F1DF349935F60DFF5444D51BC8EC145C1B7C330623DFB0829FA66C86B5583589');
INSERT INTO "table_digest" VALUES('2026-01-02','row_tally',9,X'D6F14A015FB334CCB351DDE9589438F843C565463B27430199FEB66EE2D5CA3E');
INSERT INTO "table_digest" VALUES('2026-01-03','disposition_count',5,X'424671B8B04F581313778CF687C7CDAE23D5C604AF813FDB2D15BB3E0C574991');
INSERT INTO "table_digest" VALUES('2026-01-03','night',1,X'CBDB891DA6D9DEE9C065ED095AA62E5F4F69ABDEEEF5E02B01DA850AC90ACE52');
INSERT INTO "table_digest" VALUES('2026-01-03','row_tally',9,X'3545A4712F8AFC2B1AC0C73E65C678DC2FFD94D2B4774066BD51A392F6B7044D');
INSERT INTO "table_digest" VALUES('2026-01-04','disposition_count',5,X'3AC0B2F08D21DDE677C28D463BBD992DEFE4B932ED554B90033967AC4DA568C3');
INSERT INTO "table_digest" VALUES('2026-01-04','night',1,X'68B5D140A8D5FF5F3272030A6A1EE962DC4921E784A8AE66386636DB58DF47A2');
INSERT INTO "table_digest" VALUES('2026-01-04','row_tally',9,X'F05DB0521366D9810211AD791A03F2714F1E79D8FA8FA21CF22A0EECB00DD5C1');
INSERT INTO "table_digest" VALUES('2026-01-05','disposition_count',5,X'93ECA8DA453630C642ECBF1EDD02EF02AE12BEEAAC07F2D65CC2B8DB301B7CE9');
INSERT INTO "table_digest" VALUES('2026-01-05','night',1,X'701AD361C1E244D31D4A9AF97DD37B6EDF4DDD6B262449E4CC09755CE1AAF39E');
INSERT INTO "table_digest" VALUES('2026-01-05','row_tally',9,X'AA8CB907315B1B60EB6E0A4AB6D7629E63FBCD09E9DDD46D2AD99089BB027A50');
INSERT INTO "table_digest" VALUES('2026-01-06','disposition_count',5,X'F1FC3822B987B613BF2A29A13CE9A465ABF1B160FB5EEC8335F166223FF53D27');
INSERT INTO "table_digest" VALUES('2026-01-06','night',1,X'AD77293D344B5B62D3AB520F3C4468FDB8EA526C9663392CF6E83CFDC135F942');
INSERT INTO "table_digest" VALUES('2026-01-06','row_tally',9,X'678B8EDB07F00BF1AEF1611BC81C7B7BD647E03BE493F91E0A2EC37C7EADC3A5');
INSERT INTO "table_digest" VALUES('2026-01-07','disposition_count',5,X'B68C5E225E7B7A48D36AA88ECD4450CE80B448142E43B76F41E97044D52ADAD5');
INSERT INTO "table_digest" VALUES('2026-01-07','night',1,X'A8D764CFF01AE86CE425E9EFA704C5E0467A24D87D17738E68778EAEDCB090AE');
INSERT INTO "table_digest" VALUES('2026-01-07','row_tally',9,X'464F2561A15B9032AC199A71329EA6AD3EBA0E6308C88BF19B46B5A5FB2BCBF5');
INSERT INTO "table_digest" VALUES('2026-01-08','disposition_count',5,X'5985F8C62CA98F573691E35198A2E354B54F76116DCF864B19581290A109C5EE');
INSERT INTO "table_digest" VALUES('2026-01-08','night',1,X'EBA19D2E42B1A3EDE2824451008B5F16D4C8B6FE3F61EC7A99E8FBA85BF102A8');
INSERT INTO "table_digest" VALUES('2026-01-08','row_tally',9,X'07314AE9458B5548982D6FEEA36F13A2AF9860F4030E541EFF69686DEAC773D3');
INSERT INTO "table_digest" VALUES('2026-01-09','disposition_count',5,X'AA5F4115D1D5FCD7C3EE202E1F93ED7CE789B959CF2DB4B7AF39CDDA01142B06');
INSERT INTO "table_digest" VALUES('2026-01-09','night',1,X'1116A338FB42D9831D8E38621411194F1CBD00D8FC39F50BD144D89E143040F7');
INSERT INTO "table_digest" VALUES('2026-01-09','row_tally',9,X'D49154EB2127BD66C685ED4E8064DF511BFAB2425BC272BEDA28B3A26A267E50');
INSERT INTO "table_digest" VALUES('2026-01-10','disposition_count',6,X'FD9ED4A25DEC39B50E70AB0B0052162AE92E07405320B4F355593D09113D0185');
INSERT INTO "table_digest" VALUES('2026-01-10','invoice',4,X'CED9D304DD4E665FE8B7E021D1B0F19F5AF8F0E68DDA9A4635EF54F8814D50F9');
INSERT INTO "table_digest" VALUES('2026-01-10','night',1,X'F7C703D557883A9D6AAD0B629E111F571854CCFA96A91A55DAC7E1A679338EBB');
INSERT INTO "table_digest" VALUES('2026-01-10','night_file',3,X'D27D0940BC6D407A68176021255CA1B1328C0229737EE80C63D054B827E84E98');
INSERT INTO "table_digest" VALUES('2026-01-10','night_format',1,X'81BCCAC8DE3BB6966D1AAD8838C8024FD8D53B6ECB1AEAD0543E363E1688C91A');
INSERT INTO "table_digest" VALUES('2026-01-10','row_tally',9,X'606E2F3C0D09F5D621FDBF2BEF11F11D17F8801F68202DA39ED552731562EB06');
INSERT INTO "table_digest" VALUES('2026-01-11','disposition_count',6,X'8B7800326C535DFE967823A48C12F4FFE55AE97B60FCAC2C9F9A47671D2A9B45');
INSERT INTO "table_digest" VALUES('2026-01-11','night',1,X'61BE7F0A29F57F0EEB65E8D7A33A475FD839FE9AABA541801B7C5F6C00A9450B');
INSERT INTO "table_digest" VALUES('2026-01-11','row_tally',9,X'C955476216AE7A3A421FB43DDB6B83D023DAB091DC1BCEE6159A422CBF2231B2');
INSERT INTO "table_digest" VALUES('2026-01-12','disposition_count',6,X'672C91B535D324C603383485DCE68481EFB6C93BE37C613BAE3B85BC8A9C6A06');
INSERT INTO "table_digest" VALUES('2026-01-12','night',1,X'22D5222F806BFF7D5EA85EA979928E2D74047FB92BA1256143AAE5FB6FF7886B');
INSERT INTO "table_digest" VALUES('2026-01-12','row_tally',9,X'40F94003D3D65E350E07DDB4BFAB733D1C2C9C64CD8ABF79B322393FD8B2A945');
INSERT INTO "table_digest" VALUES('2026-01-13','disposition_count',6,X'42D15AC29246D2DA85411BD6C8B561AE8F8D5D1152E660C9E163ED36101715B5');
INSERT INTO "table_digest" VALUES('2026-01-13','night',1,X'D4EC26DD99A6C71C88E3B036CD75471139A065C5F8992B6C53C0DEDD4B23732C');
INSERT INTO "table_digest" VALUES('2026-01-13','row_tally',9,X'BD399840B9FF416A1EE7E1D5DF8BC39895E6C998D625AAE13A2CE4CCC036C95C');
INSERT INTO "table_digest" VALUES('2026-01-14','disposition_count',6,X'917D169A32D8EDDF711E6202DCC0D15B3E1F730BE1E9569F3009BBF6957098B9');
INSERT INTO "table_digest" VALUES('2026-01-14','night',1,X'B0682C0E345789D908EEABFE16DAC8916659E2BE3D966EF2FE62F24F67EDFE7C');
INSERT INTO "table_digest" VALUES('2026-01-14','row_tally',9,X'B0B1E4A62FD948E98BF00D6AAEC1692FE0D7EC5C16AFAB62F76D2489C4AD9908');
INSERT INTO "table_digest" VALUES('2026-01-15','disposition_count',5,X'E97119C4422BE8C71CF52A85B47DBE58ABB26E5282C5BEA9DACBB21F811B1FD9');
INSERT INTO "table_digest" VALUES('2026-01-15','invoice',5,X'CDA09F2B62D540D143304C89701F448A0DFACBE30388EE5A92E9F472435C3BBF');
INSERT INTO "table_digest" VALUES('2026-01-15','night',1,X'89D4D529640DE7D29F7F021868AA608A937BE3352F4749A9460F426C461F1D23');
INSERT INTO "table_digest" VALUES('2026-01-15','night_file',3,X'D5436FEB3F1D7C5C75BAE0A4320F78BE5C3D80E0325A5EBAA3716764B20BC48D');
INSERT INTO "table_digest" VALUES('2026-01-15','night_format',1,X'9F7BF8C92D8E664415392B55661FAD95D67717F1E4B34717D6C226AF0930D0EE');
INSERT INTO "table_digest" VALUES('2026-01-15','row_tally',9,X'71037F133CABD2231A0E1423E03518EC6167ED54014757A94DE9403E2086A713');
INSERT INTO "table_digest" VALUES('2026-01-16','disposition_count',5,X'D9F74BD929B79517A7D0FC0922EE3F8C5DA5A808C610323DB4A6106F471156ED');
INSERT INTO "table_digest" VALUES('2026-01-16','night',1,X'BC4A06499454322203CFB9612B3676AD5016CA10152915D699C9CC7FB26B1E7C');
INSERT INTO "table_digest" VALUES('2026-01-16','row_tally',9,X'0EEB04E2212B8BEDC7BDA666F1268E32FA21D790A203538C8E2D8AF0B6053CE4');
INSERT INTO "table_digest" VALUES('2026-01-17','disposition_count',5,X'7686ED54C76F3C262DEC8FCF5A03637E511FF6F11950254014060226B08598F7');
INSERT INTO "table_digest" VALUES('2026-01-17','night',1,X'33FD55C6E1D7E7450F1A9A2D97F6EA02C6CAB3952845DCBEEA37E359C6507B50');
INSERT INTO "table_digest" VALUES('2026-01-17','row_tally',9,X'C9CCA9BE07E06BB3DADFBCF5D3990977115C5B24D560C290EE38CD97A4C442FE');
INSERT INTO "table_digest" VALUES('2026-01-18','disposition_count',5,X'845E768BF9DB408EB82DD9092A357B092F335B36A8A888E46F2E5BAADC536C47');
INSERT INTO "table_digest" VALUES('2026-01-18','night',1,X'A4E37DFFEB2B8D3DEDCE645C97680D6EC225F92A415B2172DAE560A105035716');
INSERT INTO "table_digest" VALUES('2026-01-18','row_tally',9,X'5D257AEABCC10F077D016CC902046BF34EE1A8EA92274AEABC8E3474FA9D77EC');
INSERT INTO "table_digest" VALUES('2026-01-19','disposition_count',5,X'D7F51A55E305F79134D020BA9381D99FD4B50078BFDD2D1937A4268F1375112C');
INSERT INTO "table_digest" VALUES('2026-01-19','night',1,X'1B6AE00DF7C4F8E48BF409060B3807BF69C3B64F1BA425635BB290D22ECF8F32');
INSERT INTO "table_digest" VALUES('2026-01-19','row_tally',9,X'55DFDA3129E52F9FEB38BC0C575FA9851DCD06629CE29B2680FCD26200200321');
INSERT INTO "table_digest" VALUES('2026-01-20','disposition_count',6,X'252A5CF33AD500788F241AB51AA6570B2B29F4D681A24E10EFAB2F2AF5EDE89E');
INSERT INTO "table_digest" VALUES('2026-01-20','invoice',4,X'59274C1745D244373CC8296357D312866087C7684B8B866BD2070AB1D3084602');
INSERT INTO "table_digest" VALUES('2026-01-20','night',1,X'E6DE3A988A2D05CD8701AA159CC564EA6A52912F66D4B7F1782D4476E0A0FCAA');
INSERT INTO "table_digest" VALUES('2026-01-20','night_file',3,X'13CEE1A44F1EF07C341C38F998704E914041B9EDAB23F66808D29C72BE5C72E9');
INSERT INTO "table_digest" VALUES('2026-01-20','night_format',1,X'6CCE62D2C08A96F2261A37845A7561E84B867714A8F3B5A037FD877C57C7DF2C');
INSERT INTO "table_digest" VALUES('2026-01-20','opening',1,X'B249653E712D969D366BAC4836E21DF7EE6B01052EA8FC2DCFEEF2654248B068');
INSERT INTO "table_digest" VALUES('2026-01-20','row_tally',9,X'4FBBB9FBBA2E28A546EAF61DC39DC87A7D5F9D479056935730A7EE53B6BB5CAB');
INSERT INTO "table_digest" VALUES('2026-01-21','disposition_count',6,X'3E37032F27617690A0903A5C6B7074860227E70F5AA3403FED5512A44FC400B8');
INSERT INTO "table_digest" VALUES('2026-01-21','night',1,X'C77258BF6F5FBEA5468282FF4CA6BF660D5E341B3E7D76D51C4B02024D346A6D');
INSERT INTO "table_digest" VALUES('2026-01-21','row_tally',9,X'4361F6BA9046471AB5D7A0D56DC154DF363204958DA3FA3732FA0DF5E4D70B61');
INSERT INTO "table_digest" VALUES('2026-01-22','disposition_count',6,X'13E3AAFBBF9ACF9D59D09FF7E2182EE4C55735A4843661132A0AA605A7248A1E');
INSERT INTO "table_digest" VALUES('2026-01-22','night',1,X'0D13BEB44A64E490ECD80FE1198B57A588B2278618EC4C6A2876E1022A3D8084');
INSERT INTO "table_digest" VALUES('2026-01-22','row_tally',9,X'9F1F93DFFB9D3DFB174A606C4CE73B6708C2B4AF9F79997F48F44C449192B529');
INSERT INTO "table_digest" VALUES('2026-01-23','disposition_count',6,X'545E0885EA3374F6B1E887E29CBFBD3F146C9CF118D12D48FB2FFCBAB66C6F90');
INSERT INTO "table_digest" VALUES('2026-01-23','night',1,X'6F767498A4249B83E75E34DF9F8FA1C2086A31A3A7332BD7D5857FD75C99E753');
INSERT INTO "table_digest" VALUES('2026-01-23','row_tally',9,X'2298806044EFF5B1918F6DE94DA5355365A10C63FB8E89F65813D8A3D62CFB95');
INSERT INTO "table_digest" VALUES('2026-01-24','disposition_count',6,X'6F91AD1F0E8F781B3CEF3BCDB2E8EC05A606E61470A1E3F870335B5F4132CD26');
INSERT INTO "table_digest" VALUES('2026-01-24','night',1,X'6E5759480CFF6C3E45FD6A4E96660294877F64E8DAC181D8981D2ABD91B44C91');
INSERT INTO "table_digest" VALUES('2026-01-24','row_tally',9,X'2051EE00AB5D201A230D518345CBF4A8ED3F5F02CAC49881B707741A9A9BB349');
INSERT INTO "table_digest" VALUES('2026-01-25','disposition_count',6,X'727352DDF8135D34FD01DC27E2ABC49F8B82C0CCDBC1BE023FB4E15C32D3C729');
INSERT INTO "table_digest" VALUES('2026-01-25','night',1,X'85CB11BE9D89C197D862C39A414FC8ED8C29B86E20C0CAD1C87390E60E7978C4');
INSERT INTO "table_digest" VALUES('2026-01-25','row_tally',9,X'1CE826967E6BE0DFB228B7A2C1FA8169E26435EB53916EE06C26B89B9412611A');
INSERT INTO "table_digest" VALUES('2026-01-26','disposition_count',6,X'4BE790FFF470D91070B9591EBB626820883CBE663B47B01BD6E5632E21CFFEA5');
INSERT INTO "table_digest" VALUES('2026-01-26','night',1,X'9F270D3407479788617B97A1B9D6DA4766E10B73CE4D18EA7EC1E71A8198396E');
INSERT INTO "table_digest" VALUES('2026-01-26','row_tally',9,X'E052028183A141E1E28355AABAB660CA37AEF1C00826A14795DAA875C339C1FB');
INSERT INTO "table_digest" VALUES('2026-01-27','disposition_count',6,X'280D081DF81B830B67C218C90331D54516C13ED00133AAB82E342C7D60940813');
INSERT INTO "table_digest" VALUES('2026-01-27','night',1,X'A8529D5B2D1ED20D0F21CE6D81646CAD601E8BECB78FE3DC28E9B0E6EA46F1A0');
INSERT INTO "table_digest" VALUES('2026-01-27','row_tally',9,X'5D12B0F29E6880587955008712259E708F27BF867B78029C5270342207BEB3F1');
INSERT INTO "table_digest" VALUES('2026-01-28','disposition_count',6,X'4363DBC6AC18231811A55E158ADB145FBA986BFB63C91C041362BBEE900501A7');
INSERT INTO "table_digest" VALUES('2026-01-28','night',1,X'7A99D64C4547F625A9201E1C99BE4EC06A87D3374DDD6C84FEBF97D807C83476');
INSERT INTO "table_digest" VALUES('2026-01-28','row_tally',9,X'C59152020935AD8EC4B3A17E80E9A074B7B26990B79A22F0CEC0B53857349084');
INSERT INTO "table_digest" VALUES('2026-01-29','disposition_count',6,X'88E928A5DBB945CA6C3A18D19476A38354FA99F24120B52D4105DA1645CD92CD');
INSERT INTO "table_digest" VALUES('2026-01-29','night',1,X'F9B58DE2D53EB9C177EF5963CE995694AC3A92AE1583AE2DB3FAE5587CA2C197');
INSERT INTO "table_digest" VALUES('2026-01-29','row_tally',9,X'883C21C011DDEAD2B31C9A1212559428B34B8CA362FC8A6FBB0DA52CEF68B9A8');
INSERT INTO "table_digest" VALUES('2026-01-30','disposition_count',6,X'CDAD7F9710652A99E4730CF8B7F75070579E935BF655A9998D3693F671AD15DD');
INSERT INTO "table_digest" VALUES('2026-01-30','night',1,X'AAAC77E55D9D8FBCE783361F9267CF90272621D6FC924BAA5359DE4DD2E8C91D');
INSERT INTO "table_digest" VALUES('2026-01-30','row_tally',9,X'5F3E715680A58DF5046F1FE3FFF500AF5BC12DF1CA14DCD057EACE32B454D3B5');
INSERT INTO "table_digest" VALUES('2026-01-31','disposition_count',6,X'1C340A71805576518B3CB55CCDE31436D96F2D476CBDCA89540EFBE397D6858D');
INSERT INTO "table_digest" VALUES('2026-01-31','night',1,X'526A236B0F138FC7C9F82D127B1529FD7C8B2486750F210CFF75A7CAA0CAD3CA');
INSERT INTO "table_digest" VALUES('2026-01-31','row_tally',9,X'7950BB71E592B25A8D283B08EDB860CD3B7C7340CE55B388C958EEBF30D73443');
INSERT INTO "table_digest" VALUES('2026-02-01','disposition_count',6,X'78F665CF6DC58C96A05979C4DFECB36D56C1BE9B482E409BDFECC2D898222D85');
INSERT INTO "table_digest" VALUES('2026-02-01','invoice',14,X'5D100E484C79B5E1D07FF90E74CE8D28FCF894A3A3682E2F90A1A9DA89AD9CA4');
INSERT INTO "table_digest" VALUES('2026-02-01','night',1,X'FB40A441B35E96F364578C565C2802B93263C4CE8E1258C9A7FE47A38FE4E1CC');
INSERT INTO "table_digest" VALUES('2026-02-01','night_format',2,X'801AF571ADAEC483E88F8C8AAB4CDF08127F6FB47CCBBD43CC69ED5AC1A95513');
INSERT INTO "table_digest" VALUES('2026-02-01','row_tally',9,X'C064DB6F901108225AE11B271527BA31E5079548F1467230E6A725525C60D825');
INSERT INTO "table_digest" VALUES('2026-02-02','disposition_count',6,X'28A0C2812C79B450A3BBAABF5FD28686CA34D116935DE606DE0319ABE2D923CC');
INSERT INTO "table_digest" VALUES('2026-02-02','night',1,X'4B7C4871F43145BB680C3AA8C65EEEDFA19D084F8BEC97D48116E7B99E221E30');
INSERT INTO "table_digest" VALUES('2026-02-02','row_tally',9,X'FD648B91403EB973341748790A9991EF1CE7ACD7448C8DF40E66C4FCCDB2D4E9');
INSERT INTO "table_digest" VALUES('2026-02-03','disposition_count',6,X'EEE0AFE10363E23CFFE1E7FD9EFB08719D5E3001D356F5C691DAC54D51C9F821');
INSERT INTO "table_digest" VALUES('2026-02-03','night',1,X'70CFEC67A3791AA71081A13B0C043C4DAA747DC8A6DEFDFCCEA42B9C06F0DE5B');
INSERT INTO "table_digest" VALUES('2026-02-03','row_tally',9,X'C909E339779DE845E84E9368BEBB67A391435971548B19D30910A2F9B405ADB0');
INSERT INTO "table_digest" VALUES('2026-02-04','disposition_count',6,X'A5B9CC00E0B8F97B2372A4E7BBE60FAE2451C6541769E6235A74F7218C09C8C6');
INSERT INTO "table_digest" VALUES('2026-02-04','night',1,X'2DFDD3C46530FEE46CF4B4E068E5DAC90D9127B7DC72AFA58A013A67C0BE26A9');
INSERT INTO "table_digest" VALUES('2026-02-04','row_tally',9,X'CAD6542F57BF1A126CDEF1DCD5E7A05112D74A889F109C981A35AA2D9A04283D');
INSERT INTO "table_digest" VALUES('2026-02-05','disposition_count',6,X'D0DD462B5F0D64F5B2D5AD1B574F49591DE6FC4085E26036299146263DE8EC2F');
INSERT INTO "table_digest" VALUES('2026-02-05','night',1,X'5CC27F7359AE4A0DDA20B4A1D8A5701B65A8C9B0F7A09AC64CD461F2EB5D1A4F');
INSERT INTO "table_digest" VALUES('2026-02-05','row_tally',9,X'2FB6717E7109C2C39765AEBE460BEDF039A9FB864CE0122B7A0E6FFC1C9CD9D4');
INSERT INTO "table_digest" VALUES('2026-02-06','disposition_count',6,X'E4B8B6A99425708480145EF4291F5E5D9C3A45841A41651D5003ABAFD24B527D');
INSERT INTO "table_digest" VALUES('2026-02-06','night',1,X'7AFA88F2B70EA136D247D3E35F6B57013A1F835039A11F6DA44D3AA7791DB8DA');
INSERT INTO "table_digest" VALUES('2026-02-06','row_tally',9,X'6E5403804620C8892240BEAA7306ACDDEDC835648452B1D833445D35900FE663');
INSERT INTO "table_digest" VALUES('2026-02-07','disposition_count',6,X'ED9F95FA712949F3CEDE3A091AEAA61E3B61FF098384EDD080DEB941F5344721');
INSERT INTO "table_digest" VALUES('2026-02-07','night',1,X'FE57C65749CA194EBA3392B8FBA66F61259E4AA255D0E79155C0885CF2D1B68A');
INSERT INTO "table_digest" VALUES('2026-02-07','row_tally',9,X'B21462C4B4BB838429E76EC177CA3546C26D65AE0A44D8AF32009E52F233D32A');
INSERT INTO "table_digest" VALUES('2026-02-08','disposition_count',6,X'C24E4BAB7F9426331276748308EF9F57C70B542A1F6882B1B0153630E0B3CA13');
INSERT INTO "table_digest" VALUES('2026-02-08','night',1,X'ED5BAC9DFF062254EE5255E9812DD094A043E673E32D8739D35316933CE61A9C');
INSERT INTO "table_digest" VALUES('2026-02-08','row_tally',9,X'958CE2AA09AEAC5219D5C01BBB55D9F87472992F988FB3855066D95B0C3F763F');
INSERT INTO "table_digest" VALUES('2026-02-09','disposition_count',6,X'0348069AA748B457FDEBE41AE27F352850D1262D654B01D5CF23229B004E8085');
INSERT INTO "table_digest" VALUES('2026-02-09','night',1,X'5A9A690E90288F81DB72E39709D2DFF43622891F91AC9298419A0D319BB279CC');
INSERT INTO "table_digest" VALUES('2026-02-09','row_tally',9,X'11691DB1CBA63AE3902D01D8CE9610C2F0F9C0EF3E56022F508894F1C77D654F');
INSERT INTO "table_digest" VALUES('2026-02-10','disposition_count',6,X'C8B27FBF407FB73E3F4780FE2DA802ECAE70E5F118C901C61F951C24EDFA0A3B');
INSERT INTO "table_digest" VALUES('2026-02-10','night',1,X'E656C8A0CF81E872DB112F858F72047F5E31D813CA87C5BFCABD4BC7A265D2C3');
INSERT INTO "table_digest" VALUES('2026-02-10','row_tally',9,X'C8BD739F93774D5503B64875DED0B36745453ECAD1B8253A55722A5BFCA3E7A4');
CREATE TABLE template (
    digest TEXT PRIMARY KEY,
    body BLOB NOT NULL
) STRICT;
INSERT INTO "template" VALUES('58d619fa64e4d197697091a2f842e77edcd21a8b101ab8043c987cccb7c72912',X'3C3F786D6C2076657273696F6E3D22312E302220656E636F64696E673D225554462D38223F3E0A3C212D2D0A202055424C20322E3120696E766F69636520617320454E2031363933312061736B7320666F722069742028666F726D6174202275626C22292E0A0A2020546869732069732074686520696E766F69636520697473656C662C207772697474656E206F75743B207768657265206120666163742062656C6F6E67732C20616E20696E737472756374696F6E206F662058534C5420312E3020666574636865732069742066726F6D20746865206E65757472616C0A2020696E766F6963652C2077686963682054656D706C617465732F696E766F6963652E787364206465736372696265732E20436F7079207468652066696C652C206368616E67652069742C20616E64207075742074686520636F707920696E746F2074686520666F6C64657220746861740A2020746865206F7074696F6E2074656D706C61746573206E616D65733A206974207468656E207374616E647320696E20666F722074686973206F6E652E0A0A2020557365642068657265206172652076616C75652D6F662C20666F722D656163682C2069662C2063686F6F736520616E6420746578742C206174747269627574652076616C75657320696E206272616365732C207061746873206F6620656C656D656E74206E616D65732C0A2020616E6420746573747320666F72206265696E6720746865726520616E6420666F72206265696E6720657175616C2E204E756D6265727320616674657220425420616E64204247206172652074686F7365206F6620454E2031363933312E0A2D2D3E0A3C496E766F69636520786D6C6E733D2275726E3A6F617369733A6E616D65733A73706563696669636174696F6E3A75626C3A736368656D613A7873643A496E766F6963652D32220A20202020786D6C6E733A6361633D2275726E3A6F617369733A6E616D65733A73706563696669636174696F6E3A75626C3A736368656D613A7873643A436F6D6D6F6E416767726567617465436F6D706F6E656E74732D32220A20202020786D6C6E733A6362633D2275726E3A6F617369733A6E616D65733A73706563696669636174696F6E3A75626C3A736368656D613A7873643A436F6D6D6F6E4261736963436F6D706F6E656E74732D32220A20202020786D6C6E733A78736C3D22687474703A2F2F7777772E77332E6F72672F313939392F58534C2F5472616E73666F726D222078736C3A76657273696F6E3D22312E30223E0A20203C78736C3A666F722D656163682073656C6563743D222F696E766F696365223E0A202020203C212D2D2042542D32343A2077686963682072756C65732074686520696E766F69636520666F6C6C6F77732E202D2D3E0A202020203C6362633A437573746F6D697A6174696F6E49443E75726E3A63656E2E65753A656E31363933313A323031373C2F6362633A437573746F6D697A6174696F6E49443E0A202020203C6362633A49443E3C78736C3A76616C75652D6F662073656C6563743D226E756D626572222F3E3C2F6362633A49443E0A202020203C6362633A4973737565446174653E3C78736C3A76616C75652D6F662073656C6563743D2269737375652D64617465222F3E3C2F6362633A4973737565446174653E0A202020203C6362633A447565446174653E3C78736C3A76616C75652D6F662073656C6563743D226475652D64617465222F3E3C2F6362633A447565446174653E0A202020203C212D2D2042542D333A20333830206973206120636F6D6D65726369616C20696E766F6963652E202D2D3E0A202020203C6362633A496E766F69636554797065436F64653E3338303C2F6362633A496E766F69636554797065436F64653E0A202020203C6362633A446F63756D656E7443757272656E6379436F64653E3C78736C3A76616C75652D6F662073656C6563743D2263757272656E6379222F3E3C2F6362633A446F63756D656E7443757272656E6379436F64653E0A202020203C212D2D2042542D31303A20616C776179732074686572652E202D2D3E0A202020203C6362633A42757965725265666572656E63653E3C78736C3A76616C75652D6F662073656C6563743D2262757965722D7265666572656E6365222F3E3C2F6362633A42757965725265666572656E63653E0A202020203C212D2D2042472D31343A2074686520706572696F64206F6620736572766963652E202D2D3E0A202020203C6361633A496E766F696365506572696F643E0A2020202020203C6362633A5374617274446174653E3C78736C3A76616C75652D6F662073656C6563743D22706572696F642F7374617274222F3E3C2F6362633A5374617274446174653E0A2020202020203C6362633A456E64446174653E3C78736C3A76616C75652D6F662073656C6563743D22706572696F642F656E64222F3E3C2F6362633A456E64446174653E0A202020203C2F6361633A496E766F696365506572696F643E0A202020203C212D2D2042542D31333A20746865207075726368617365206F72646572206E756D6265722C207768657265206F6E65206D6179207374616E64206F6E207468697320696E766F6963652E202D2D3E0A202020203C78736C3A696620746573743D2270757263686173652D6F726465722D6E756D626572223E0A2020202020203C6361633A4F726465725265666572656E63653E0A20202020202020203C6362633A49443E3C78736C3A76616C75652D6F662073656C6563743D2270757263686173652D6F726465722D6E756D626572222F3E3C2F6362633A49443E0A2020202020203C2F6361633A4F726465725265666572656E63653E0A202020203C2F78736C3A69663E0A202020203C212D2D2042542D31323A2074686520737562736372697074696F6E2074686174206120636F6E747261637420696E766F69636520697320666F722E202D2D3E0A202020203C78736C3A696620746573743D22737562736372697074696F6E223E0A2020202020203C6361633A436F6E7472616374446F63756D656E745265666572656E63653E0A20202020202020203C6362633A49443E3C78736C3A76616C75652D6F662073656C6563743D22737562736372697074696F6E222F3E3C2F6362633A49443E0A2020202020203C2F6361633A436F6E7472616374446F63756D656E745265666572656E63653E0A202020203C2F78736C3A69663E0A0A202020203C212D2D2042472D343A207468652073656C6C65722E202D2D3E0A202020203C6361633A4163636F756E74696E67537570706C69657250617274793E0A2020202020203C78736C3A666F722D656163682073656C6563743D22697373756572223E0A20202020202020203C6361633A50617274793E0A202020202020202020203C78736C3A696620746573743D22656E64706F696E74223E0A2020202020202020202020203C6362633A456E64706F696E74494420736368656D6549443D227B656E64706F696E742F40736368656D657D223E3C78736C3A76616C75652D6F662073656C6563743D22656E64706F696E74222F3E3C2F6362633A456E64706F696E7449443E0A202020202020202020203C2F78736C3A69663E0A202020202020202020203C6361633A506F7374616C416464726573733E0A2020202020202020202020203C78736C3A666F722D656163682073656C6563743D2261646472657373223E0A20202020202020202020202020203C78736C3A696620746573743D22737472656574223E0A202020202020202020202020202020203C6362633A5374726565744E616D653E3C78736C3A76616C75652D6F662073656C6563743D22737472656574222F3E3C2F6362633A5374726565744E616D653E0A20202020202020202020202020203C2F78736C3A69663E0A20202020202020202020202020203C78736C3A696620746573743D2263697479223E0A202020202020202020202020202020203C6362633A436974794E616D653E3C78736C3A76616C75652D6F662073656C6563743D2263697479222F3E3C2F6362633A436974794E616D653E0A20202020202020202020202020203C2F78736C3A69663E0A20202020202020202020202020203C78736C3A696620746573743D22706F7374616C2D636F6465223E0A202020202020202020202020202020203C6362633A506F7374616C5A6F6E653E3C78736C3A76616C75652D6F662073656C6563743D22706F7374616C2D636F6465222F3E3C2F6362633A506F7374616C5A6F6E653E0A20202020202020202020202020203C2F78736C3A69663E0A20202020202020202020202020203C78736C3A696620746573743D22726567696F6E223E0A202020202020202020202020202020203C6362633A436F756E747279537562656E746974793E3C78736C3A76616C75652D6F662073656C6563743D22726567696F6E222F3E3C2F6362633A436F756E747279537562656E746974793E0A20202020202020202020202020203C2F78736C3A69663E0A20202020202020202020202020203C6361633A436F756E7472793E0A202020202020202020202020202020203C6362633A4964656E74696669636174696F6E436F64653E3C78736C3A76616C75652D6F662073656C6563743D22636F756E747279222F3E3C2F6362633A4964656E74696669636174696F6E436F64653E0A20202020202020202020202020203C2F6361633A436F756E7472793E0A2020202020202020202020203C2F78736C3A666F722D656163683E0A202020202020202020203C2F6361633A506F7374616C416464726573733E0A202020202020202020203C212D2D204F757473696465207468652073636F7065206F66205641542C206E656974686572207061727479206D61792073686F77206120564154206964656E7469666965722E202D2D3E0A202020202020202020203C78736C3A696620746573743D227661742D696420616E64206E6F74282F696E766F6963652F7461782D737562746F74616C2F63617465676F7279203D20274F2729223E0A2020202020202020202020203C6361633A5061727479546178536368656D653E0A20202020202020202020202020203C6362633A436F6D70616E7949443E3C78736C3A76616C75652D6F662073656C6563743D227661742D6964222F3E3C2F6362633A436F6D70616E7949443E0A20202020202020202020202020203C6361633A546178536368656D653E0A202020202020202020202020202020203C6362633A49443E5641543C2F6362633A49443E0A20202020202020202020202020203C2F6361633A546178536368656D653E0A2020202020202020202020203C2F6361633A5061727479546178536368656D653E0A202020202020202020203C2F78736C3A69663E0A202020202020202020203C6361633A50617274794C6567616C456E746974793E0A2020202020202020202020203C6362633A526567697374726174696F6E4E616D653E3C78736C3A76616C75652D6F662073656C6563743D226E616D65222F3E3C2F6362633A526567697374726174696F6E4E616D653E0A2020202020202020202020203C78736C3A696620746573743D226C6567616C2D6964223E0A20202020202020202020202020203C6362633A436F6D70616E7949443E3C78736C3A76616C75652D6F662073656C6563743D226C6567616C2D6964222F3E3C2F6362633A436F6D70616E7949443E0A2020202020202020202020203C2F78736C3A69663E0A202020202020202020203C2F6361633A50617274794C6567616C456E746974793E0A202020202020202020203C78736C3A666F722D656163682073656C6563743D22636F6E74616374223E0A2020202020202020202020203C6361633A436F6E746163743E0A20202020202020202020202020203C78736C3A696620746573743D226E616D65223E0A202020202020202020202020202020203C6362633A4E616D653E3C78736C3A76616C75652D6F662073656C6563743D226E616D65222F3E3C2F6362633A4E616D653E0A20202020202020202020202020203C2F78736C3A69663E0A20202020202020202020202020203C78736C3A696620746573743D2270686F6E65223E0A202020202020202020202020202020203C6362633A54656C6570686F6E653E3C78736C3A76616C75652D6F662073656C6563743D2270686F6E65222F3E3C2F6362633A54656C6570686F6E653E0A20202020202020202020202020203C2F78736C3A69663E0A20202020202020202020202020203C78736C3A696620746573743D22656D61696C223E0A202020202020202020202020202020203C6362633A456C656374726F6E69634D61696C3E3C78736C3A76616C75652D6F662073656C6563743D22656D61696C222F3E3C2F6362633A456C656374726F6E69634D61696C3E0A20202020202020202020202020203C2F78736C3A69663E0A2020202020202020202020203C2F6361633A436F6E746163743E0A202020202020202020203C2F78736C3A666F722D656163683E0A20202020202020203C2F6361633A50617274793E0A2020202020203C2F78736C3A666F722D656163683E0A202020203C2F6361633A4163636F756E74696E67537570706C69657250617274793E0A0A202020203C212D2D2042472D373A207468652062757965722E202D2D3E0A202020203C6361633A4163636F756E74696E67437573746F6D657250617274793E0A2020202020203C78736C3A666F722D656163682073656C6563743D226275796572223E0A20202020202020203C6361633A50617274793E0A202020202020202020203C78736C3A696620746573743D22656E64706F696E74223E0A2020202020202020202020203C6362633A456E64706F696E74494420736368656D6549443D227B656E64706F696E742F40736368656D657D223E3C78736C3A76616C75652D6F662073656C6563743D22656E64706F696E74222F3E3C2F6362633A456E64706F696E7449443E0A202020202020202020203C2F78736C3A69663E0A202020202020202020203C212D2D2042542D34363A20746865206163636F756E7420746861742074686520696E766F6963652069732061646472657373656420746F2E202D2D3E0A202020202020202020203C6361633A50617274794964656E74696669636174696F6E3E0A2020202020202020202020203C6362633A49443E3C78736C3A76616C75652D6F662073656C6563743D226163636F756E742D6964222F3E3C2F6362633A49443E0A202020202020202020203C2F6361633A50617274794964656E74696669636174696F6E3E0A202020202020202020203C6361633A506F7374616C416464726573733E0A2020202020202020202020203C78736C3A666F722D656163682073656C6563743D2261646472657373223E0A20202020202020202020202020203C78736C3A696620746573743D22737472656574223E0A202020202020202020202020202020203C6362633A5374726565744E616D653E3C78736C3A76616C75652D6F662073656C6563743D22737472656574222F3E3C2F6362633A5374726565744E616D653E0A20202020202020202020202020203C2F78736C3A69663E0A20202020202020202020202020203C78736C3A696620746573743D2263697479223E0A202020202020202020202020202020203C6362633A436974794E616D653E3C78736C3A76616C75652D6F662073656C6563743D2263697479222F3E3C2F6362633A436974794E616D653E0A20202020202020202020202020203C2F78736C3A69663E0A20202020202020202020202020203C78736C3A696620746573743D22706F7374616C2D636F6465223E0A202020202020202020202020202020203C6362633A506F7374616C5A6F6E653E3C78736C3A76616C75652D6F662073656C6563743D22706F7374616C2D636F6465222F3E3C2F6362633A506F7374616C5A6F6E653E0A20202020202020202020202020203C2F78736C3A69663E0A20202020202020202020202020203C78736C3A696620746573743D22726567696F6E223E0A202020202020202020202020202020203C6362633A436F756E747279537562656E746974793E3C78736C3A76616C75652D6F662073656C6563743D22726567696F6E222F3E3C2F6362633A436F756E747279537562656E746974793E0A20202020202020202020202020203C2F78736C3A69663E0A20202020202020202020202020203C6361633A436F756E7472793E0A202020202020202020202020202020203C6362633A4964656E74696669636174696F6E436F64653E3C78736C3A76616C75652D6F662073656C6563743D22636F756E747279222F3E3C2F6362633A4964656E74696669636174696F6E436F64653E0A20202020202020202020202020203C2F6361633A436F756E7472793E0A2020202020202020202020203C2F78736C3A666F722D656163683E0A202020202020202020203C2F6361633A506F7374616C416464726573733E0A202020202020202020203C212D2D204F757473696465207468652073636F7065206F66205641542C206E656974686572207061727479206D61792073686F77206120564154206964656E7469666965722E202D2D3E0A202020202020202020203C78736C3A696620746573743D227661742D696420616E64206E6F74282F696E766F6963652F7461782D737562746F74616C2F63617465676F7279203D20274F2729223E0A2020202020202020202020203C6361633A5061727479546178536368656D653E0A20202020202020202020202020203C6362633A436F6D70616E7949443E3C78736C3A76616C75652D6F662073656C6563743D227661742D6964222F3E3C2F6362633A436F6D70616E7949443E0A20202020202020202020202020203C6361633A546178536368656D653E0A202020202020202020202020202020203C6362633A49443E5641543C2F6362633A49443E0A20202020202020202020202020203C2F6361633A546178536368656D653E0A2020202020202020202020203C2F6361633A5061727479546178536368656D653E0A202020202020202020203C2F78736C3A69663E0A202020202020202020203C6361633A50617274794C6567616C456E746974793E0A2020202020202020202020203C6362633A526567697374726174696F6E4E616D653E3C78736C3A76616C75652D6F662073656C6563743D226E616D65222F3E3C2F6362633A526567697374726174696F6E4E616D653E0A2020202020202020202020203C78736C3A696620746573743D226C6567616C2D6964223E0A20202020202020202020202020203C6362633A436F6D70616E7949443E3C78736C3A76616C75652D6F662073656C6563743D226C6567616C2D6964222F3E3C2F6362633A436F6D70616E7949443E0A2020202020202020202020203C2F78736C3A69663E0A202020202020202020203C2F6361633A50617274794C6567616C456E746974793E0A202020202020202020203C78736C3A696620746573743D22656D61696C223E0A2020202020202020202020203C6361633A436F6E746163743E0A20202020202020202020202020203C6362633A456C656374726F6E69634D61696C3E3C78736C3A76616C75652D6F662073656C6563743D22656D61696C222F3E3C2F6362633A456C656374726F6E69634D61696C3E0A2020202020202020202020203C2F6361633A436F6E746163743E0A202020202020202020203C2F78736C3A69663E0A20202020202020203C2F6361633A50617274793E0A2020202020203C2F78736C3A666F722D656163683E0A202020203C2F6361633A4163636F756E74696E67437573746F6D657250617274793E0A0A202020203C212D2D2042542D38303A20616E20696E7472612D636F6D6D756E69747920737570706C79207361797320746F20776869636820636F756E74727920697420676F65732E202D2D3E0A202020203C78736C3A696620746573743D227461782D737562746F74616C2F63617465676F7279203D20274B27223E0A2020202020203C6361633A44656C69766572793E0A20202020202020203C6361633A44656C69766572794C6F636174696F6E3E0A202020202020202020203C6361633A416464726573733E0A2020202020202020202020203C6361633A436F756E7472793E0A20202020202020202020202020203C6362633A4964656E74696669636174696F6E436F64653E3C78736C3A76616C75652D6F662073656C6563743D2262757965722F616464726573732F636F756E747279222F3E3C2F6362633A4964656E74696669636174696F6E436F64653E0A2020202020202020202020203C2F6361633A436F756E7472793E0A202020202020202020203C2F6361633A416464726573733E0A20202020202020203C2F6361633A44656C69766572794C6F636174696F6E3E0A2020202020203C2F6361633A44656C69766572793E0A202020203C2F78736C3A69663E0A0A202020203C212D2D2042472D31363A2061207472616E7366657220746F207468652073656C6C65722773206163636F756E743B2035382069732061205345504120637265646974207472616E736665722C20333020616E79206F746865722E202D2D3E0A202020203C78736C3A666F722D656163682073656C6563743D226973737565722F62616E6B2D6163636F756E74223E0A2020202020203C6361633A5061796D656E744D65616E733E0A20202020202020203C6362633A5061796D656E744D65616E73436F64653E0A202020202020202020203C78736C3A63686F6F73653E0A2020202020202020202020203C78736C3A7768656E20746573743D222F696E766F6963652F63757272656E6379203D202745555227223E35383C2F78736C3A7768656E3E0A2020202020202020202020203C78736C3A6F74686572776973653E33303C2F78736C3A6F74686572776973653E0A202020202020202020203C2F78736C3A63686F6F73653E0A20202020202020203C2F6362633A5061796D656E744D65616E73436F64653E0A20202020202020203C6362633A5061796D656E7449443E3C78736C3A76616C75652D6F662073656C6563743D222F696E766F6963652F6E756D626572222F3E3C2F6362633A5061796D656E7449443E0A20202020202020203C6361633A506179656546696E616E6369616C4163636F756E743E0A202020202020202020203C6362633A49443E3C78736C3A76616C75652D6F662073656C6563743D226962616E222F3E3C2F6362633A49443E0A202020202020202020203C78736C3A696620746573743D22686F6C646572223E0A2020202020202020202020203C6362633A4E616D653E3C78736C3A76616C75652D6F662073656C6563743D22686F6C646572222F3E3C2F6362633A4E616D653E0A202020202020202020203C2F78736C3A69663E0A202020202020202020203C78736C3A696620746573743D22626963223E0A2020202020202020202020203C6361633A46696E616E6369616C496E737469747574696F6E4272616E63683E0A20202020202020202020202020203C6362633A49443E3C78736C3A76616C75652D6F662073656C6563743D22626963222F3E3C2F6362633A49443E0A2020202020202020202020203C2F6361633A46696E616E6369616C496E737469747574696F6E4272616E63683E0A202020202020202020203C2F78736C3A69663E0A20202020202020203C2F6361633A506179656546696E616E6369616C4163636F756E743E0A2020202020203C2F6361633A5061796D656E744D65616E733E0A202020203C2F78736C3A666F722D656163683E0A202020203C212D2D2042542D32303A20746865207465726D7320696E20776F7264732E202D2D3E0A202020203C78736C3A696620746573743D227061796D656E742D64617973223E0A2020202020203C6361633A5061796D656E745465726D733E0A20202020202020203C6362633A4E6F74653E0A202020202020202020203C78736C3A746578743E4E6574203C2F78736C3A746578743E0A202020202020202020203C78736C3A76616C75652D6F662073656C6563743D227061796D656E742D64617973222F3E0A202020202020202020203C78736C3A63686F6F73653E0A2020202020202020202020203C78736C3A7768656E20746573743D227061796D656E742D64617973203D20273127223E206461793C2F78736C3A7768656E3E0A2020202020202020202020203C78736C3A6F74686572776973653E20646179733C2F78736C3A6F74686572776973653E0A202020202020202020203C2F78736C3A63686F6F73653E0A20202020202020203C2F6362633A4E6F74653E0A2020202020203C2F6361633A5061796D656E745465726D733E0A202020203C2F78736C3A69663E0A0A202020203C212D2D2042472D32333A2074686520746178206F6620656163682063617465676F727920616E6420726174652E202D2D3E0A202020203C6361633A546178546F74616C3E0A2020202020203C6362633A546178416D6F756E742063757272656E637949443D227B63757272656E63797D223E3C78736C3A76616C75652D6F662073656C6563743D22746F74616C732F746178222F3E3C2F6362633A546178416D6F756E743E0A2020202020203C78736C3A666F722D656163682073656C6563743D227461782D737562746F74616C223E0A20202020202020203C6361633A546178537562746F74616C3E0A202020202020202020203C6362633A54617861626C65416D6F756E742063757272656E637949443D227B2F696E766F6963652F63757272656E63797D223E3C78736C3A76616C75652D6F662073656C6563743D2262617365222F3E3C2F6362633A54617861626C65416D6F756E743E0A202020202020202020203C6362633A546178416D6F756E742063757272656E637949443D227B2F696E766F6963652F63757272656E63797D223E3C78736C3A76616C75652D6F662073656C6563743D22746178222F3E3C2F6362633A546178416D6F756E743E0A202020202020202020203C6361633A54617843617465676F72793E0A2020202020202020202020203C6362633A49443E3C78736C3A76616C75652D6F662073656C6563743D2263617465676F7279222F3E3C2F6362633A49443E0A2020202020202020202020203C78736C3A696620746573743D2272617465223E0A20202020202020202020202020203C6362633A50657263656E743E3C78736C3A76616C75652D6F662073656C6563743D2272617465222F3E3C2F6362633A50657263656E743E0A2020202020202020202020203C2F78736C3A69663E0A2020202020202020202020203C78736C3A696620746573743D226578656D7074696F6E2D636F6465223E0A20202020202020202020202020203C6362633A5461784578656D7074696F6E526561736F6E436F64653E3C78736C3A76616C75652D6F662073656C6563743D226578656D7074696F6E2D636F6465222F3E3C2F6362633A5461784578656D7074696F6E526561736F6E436F64653E0A2020202020202020202020203C2F78736C3A69663E0A2020202020202020202020203C78736C3A696620746573743D226578656D7074696F6E2D726561736F6E223E0A20202020202020202020202020203C6362633A5461784578656D7074696F6E526561736F6E3E3C78736C3A76616C75652D6F662073656C6563743D226578656D7074696F6E2D726561736F6E222F3E3C2F6362633A5461784578656D7074696F6E526561736F6E3E0A2020202020202020202020203C2F78736C3A69663E0A2020202020202020202020203C6361633A546178536368656D653E0A20202020202020202020202020203C6362633A49443E5641543C2F6362633A49443E0A2020202020202020202020203C2F6361633A546178536368656D653E0A202020202020202020203C2F6361633A54617843617465676F72793E0A20202020202020203C2F6361633A546178537562746F74616C3E0A2020202020203C2F78736C3A666F722D656163683E0A202020203C2F6361633A546178546F74616C3E0A0A202020203C212D2D2042472D32323A2074686520746F74616C733B206E6F7468696E672069732070616964206265666F72652C20736F20616C6C206F66206974206973206475652E202D2D3E0A202020203C6361633A4C6567616C4D6F6E6574617279546F74616C3E0A2020202020203C6362633A4C696E65457874656E73696F6E416D6F756E742063757272656E637949443D227B63757272656E63797D223E3C78736C3A76616C75652D6F662073656C6563743D22746F74616C732F6E6574222F3E3C2F6362633A4C696E65457874656E73696F6E416D6F756E743E0A2020202020203C6362633A5461784578636C7573697665416D6F756E742063757272656E637949443D227B63757272656E63797D223E3C78736C3A76616C75652D6F662073656C6563743D22746F74616C732F6E6574222F3E3C2F6362633A5461784578636C7573697665416D6F756E743E0A2020202020203C6362633A546178496E636C7573697665416D6F756E742063757272656E637949443D227B63757272656E63797D223E3C78736C3A76616C75652D6F662073656C6563743D22746F74616C732F746F74616C222F3E3C2F6362633A546178496E636C7573697665416D6F756E743E0A2020202020203C6362633A50617961626C65416D6F756E742063757272656E637949443D227B63757272656E63797D223E3C78736C3A76616C75652D6F662073656C6563743D22746F74616C732F746F74616C222F3E3C2F6362633A50617961626C65416D6F756E743E0A202020203C2F6361633A4C6567616C4D6F6E6574617279546F74616C3E0A0A202020203C212D2D2042472D32353A20746865206C696E65732E202D2D3E0A202020203C78736C3A666F722D656163682073656C6563743D226C696E65223E0A2020202020203C6361633A496E766F6963654C696E653E0A20202020202020203C6362633A49443E3C78736C3A76616C75652D6F662073656C6563743D226E756D626572222F3E3C2F6362633A49443E0A20202020202020203C6362633A496E766F696365645175616E7469747920756E6974436F64653D227B756E69742D636F64657D223E3C78736C3A76616C75652D6F662073656C6563743D227175616E74697479222F3E3C2F6362633A496E766F696365645175616E746974793E0A20202020202020203C6362633A4C696E65457874656E73696F6E416D6F756E742063757272656E637949443D227B2F696E766F6963652F63757272656E63797D223E3C78736C3A76616C75652D6F662073656C6563743D22616D6F756E74222F3E3C2F6362633A4C696E65457874656E73696F6E416D6F756E743E0A20202020202020203C6361633A496E766F696365506572696F643E0A202020202020202020203C6362633A5374617274446174653E3C78736C3A76616C75652D6F662073656C6563743D22706572696F642F7374617274222F3E3C2F6362633A5374617274446174653E0A202020202020202020203C6362633A456E64446174653E3C78736C3A76616C75652D6F662073656C6563743D22706572696F642F656E64222F3E3C2F6362633A456E64446174653E0A20202020202020203C2F6361633A496E766F696365506572696F643E0A20202020202020203C6361633A4974656D3E0A202020202020202020203C212D2D2042542D3135343A207768617420746865207465726D7320736179206F66207468652064696D656E73696F6E2C20656C736520697473206E616D652E202D2D3E0A202020202020202020203C78736C3A63686F6F73653E0A2020202020202020202020203C78736C3A7768656E20746573743D226465736372697074696F6E223E0A20202020202020202020202020203C6362633A4465736372697074696F6E3E3C78736C3A76616C75652D6F662073656C6563743D226465736372697074696F6E222F3E3C2F6362633A4465736372697074696F6E3E0A2020202020202020202020203C2F78736C3A7768656E3E0A2020202020202020202020203C78736C3A7768656E20746573743D2264696D656E73696F6E223E0A20202020202020202020202020203C6362633A4465736372697074696F6E3E3C78736C3A76616C75652D6F662073656C6563743D2264696D656E73696F6E222F3E3C2F6362633A4465736372697074696F6E3E0A2020202020202020202020203C2F78736C3A7768656E3E0A202020202020202020203C2F78736C3A63686F6F73653E0A202020202020202020203C6362633A4E616D653E3C78736C3A76616C75652D6F662073656C6563743D2270726F647563742F7469746C65222F3E3C2F6362633A4E616D653E0A202020202020202020203C6361633A53656C6C6572734974656D4964656E74696669636174696F6E3E0A2020202020202020202020203C6362633A49443E3C78736C3A76616C75652D6F662073656C6563743D2270726F647563742F6964222F3E3C2F6362633A49443E0A202020202020202020203C2F6361633A53656C6C6572734974656D4964656E74696669636174696F6E3E0A202020202020202020203C212D2D2042542D3135383A20554E535053432C2077686963682074686520636F6465206C6973742063616C6C73205453542E202D2D3E0A202020202020202020203C78736C3A696620746573743D2270726F647563742F756E73707363223E0A2020202020202020202020203C6361633A436F6D6D6F64697479436C617373696669636174696F6E3E0A20202020202020202020202020203C6362633A4974656D436C617373696669636174696F6E436F6465206C69737449443D22545354223E3C78736C3A76616C75652D6F662073656C6563743D2270726F647563742F756E73707363222F3E3C2F6362633A4974656D436C617373696669636174696F6E436F64653E0A2020202020202020202020203C2F6361633A436F6D6D6F64697479436C617373696669636174696F6E3E0A202020202020202020203C2F78736C3A69663E0A202020202020202020203C6361633A436C617373696669656454617843617465676F72793E0A2020202020202020202020203C6362633A49443E3C78736C3A76616C75652D6F662073656C6563743D227461782F63617465676F7279222F3E3C2F6362633A49443E0A2020202020202020202020203C78736C3A696620746573743D227461782F72617465223E0A20202020202020202020202020203C6362633A50657263656E743E3C78736C3A76616C75652D6F662073656C6563743D227461782F72617465222F3E3C2F6362633A50657263656E743E0A2020202020202020202020203C2F78736C3A69663E0A2020202020202020202020203C6361633A546178536368656D653E0A20202020202020202020202020203C6362633A49443E5641543C2F6362633A49443E0A2020202020202020202020203C2F6361633A546178536368656D653E0A202020202020202020203C2F6361633A436C617373696669656454617843617465676F72793E0A202020202020202020203C212D2D2042472D33323A206120636F6E747261637420696E766F696365206E616D65732069747320737562736372697074696F6E2061626F76652C206120636F6E73756D7074696F6E20696E766F696365206F6E2065616368206C696E652E202D2D3E0A202020202020202020203C78736C3A696620746573743D226E6F74282F696E766F6963652F737562736372697074696F6E29223E0A2020202020202020202020203C6361633A4164646974696F6E616C4974656D50726F70657274793E0A20202020202020202020202020203C6362633A4E616D653E537562736372697074696F6E3C2F6362633A4E616D653E0A20202020202020202020202020203C6362633A56616C75653E3C78736C3A76616C75652D6F662073656C6563743D22737562736372697074696F6E222F3E3C2F6362633A56616C75653E0A2020202020202020202020203C2F6361633A4164646974696F6E616C4974656D50726F70657274793E0A202020202020202020203C2F78736C3A69663E0A202020202020202020203C78736C3A696620746573743D2264696D656E73696F6E223E0A2020202020202020202020203C6361633A4164646974696F6E616C4974656D50726F70657274793E0A20202020202020202020202020203C6362633A4E616D653E44696D656E73696F6E3C2F6362633A4E616D653E0A20202020202020202020202020203C6362633A56616C75653E3C78736C3A76616C75652D6F662073656C6563743D2264696D656E73696F6E222F3E3C2F6362633A56616C75653E0A2020202020202020202020203C2F6361633A4164646974696F6E616C4974656D50726F70657274793E0A202020202020202020203C2F78736C3A69663E0A202020202020202020203C78736C3A696620746573743D22696E7374616C6D656E74223E0A2020202020202020202020203C6361633A4164646974696F6E616C4974656D50726F70657274793E0A20202020202020202020202020203C6362633A4E616D653E496E7374616C6D656E743C2F6362633A4E616D653E0A20202020202020202020202020203C6362633A56616C75653E3C78736C3A76616C75652D6F662073656C6563743D22696E7374616C6D656E74222F3E3C2F6362633A56616C75653E0A2020202020202020202020203C2F6361633A4164646974696F6E616C4974656D50726F70657274793E0A202020202020202020203C2F78736C3A69663E0A202020202020202020203C78736C3A696620746573743D2270726963652F626173652D7175616E74697479223E0A2020202020202020202020203C6361633A4164646974696F6E616C4974656D50726F70657274793E0A20202020202020202020202020203C6362633A4E616D653E556E69742070726963653C2F6362633A4E616D653E0A20202020202020202020202020203C6362633A56616C75653E3C78736C3A76616C75652D6F662073656C6563743D22756E69742D7072696365222F3E3C2F6362633A56616C75653E0A2020202020202020202020203C2F6361633A4164646974696F6E616C4974656D50726F70657274793E0A202020202020202020203C2F78736C3A69663E0A20202020202020203C2F6361633A4974656D3E0A20202020202020203C212D2D2042472D32393A207468652070726963652069732074686174206F6620626173652D7175616E7469747920756E6974732C206F66206F6E65207768657265207468657265206973206E6F6E652E202D2D3E0A20202020202020203C6361633A50726963653E0A202020202020202020203C6362633A5072696365416D6F756E742063757272656E637949443D227B2F696E766F6963652F63757272656E63797D223E3C78736C3A76616C75652D6F662073656C6563743D2270726963652F616D6F756E74222F3E3C2F6362633A5072696365416D6F756E743E0A202020202020202020203C78736C3A696620746573743D2270726963652F626173652D7175616E74697479223E0A2020202020202020202020203C6362633A426173655175616E7469747920756E6974436F64653D227B756E69742D636F64657D223E3C78736C3A76616C75652D6F662073656C6563743D2270726963652F626173652D7175616E74697479222F3E3C2F6362633A426173655175616E746974793E0A202020202020202020203C2F78736C3A69663E0A20202020202020203C2F6361633A50726963653E0A2020202020203C2F6361633A496E766F6963654C696E653E0A202020203C2F78736C3A666F722D656163683E0A20203C2F78736C3A666F722D656163683E0A3C2F496E766F6963653E0A');
INSERT INTO "template" VALUES('ef9ad40ed5cfd8dede9134af541eb8fff21f5b6f7ab9748329ceb7e9245ed2fe',X'3C3F786D6C2076657273696F6E3D22312E302220656E636F64696E673D225554462D38223F3E0A3C212D2D0A202055424C20322E3120696E766F69636520666F722074686520506570706F6C206E6574776F726B2C20506570706F6C204249532042696C6C696E6720332E302028666F726D61742022706570706F6C22292E0A0A2020546869732069732074686520696E766F69636520697473656C662C207772697474656E206F75743B207768657265206120666163742062656C6F6E67732C20616E20696E737472756374696F6E206F662058534C5420312E3020666574636865732069742066726F6D20746865206E65757472616C0A2020696E766F6963652C2077686963682054656D706C617465732F696E766F6963652E787364206465736372696265732E20436F7079207468652066696C652C206368616E67652069742C20616E64207075742074686520636F707920696E746F2074686520666F6C64657220746861740A2020746865206F7074696F6E2074656D706C61746573206E616D65733A206974207468656E207374616E647320696E20666F722074686973206F6E652E0A0A2020557365642068657265206172652076616C75652D6F662C20666F722D656163682C2069662C2063686F6F736520616E6420746578742C206174747269627574652076616C75657320696E206272616365732C207061746873206F6620656C656D656E74206E616D65732C0A2020616E6420746573747320666F72206265696E6720746865726520616E6420666F72206265696E6720657175616C2E204E756D6265727320616674657220425420616E64204247206172652074686F7365206F6620454E2031363933312E0A2020506570706F6C206E6565647320616E20656C656374726F6E69632061646472657373206F6620626F746820706172746965733A2074686520697373756572277320697320612073657474696E672C20746865206275796572277320612066616374206F6620746865206163636F756E742E0A2D2D3E0A3C496E766F69636520786D6C6E733D2275726E3A6F617369733A6E616D65733A73706563696669636174696F6E3A75626C3A736368656D613A7873643A496E766F6963652D32220A20202020786D6C6E733A6361633D2275726E3A6F617369733A6E616D65733A73706563696669636174696F6E3A75626C3A736368656D613A7873643A436F6D6D6F6E416767726567617465436F6D706F6E656E74732D32220A20202020786D6C6E733A6362633D2275726E3A6F617369733A6E616D65733A73706563696669636174696F6E3A75626C3A736368656D613A7873643A436F6D6D6F6E4261736963436F6D706F6E656E74732D32220A20202020786D6C6E733A78736C3D22687474703A2F2F7777772E77332E6F72672F313939392F58534C2F5472616E73666F726D222078736C3A76657273696F6E3D22312E30223E0A20203C78736C3A666F722D656163682073656C6563743D222F696E766F696365223E0A202020203C212D2D2042542D32343A2077686963682072756C65732074686520696E766F69636520666F6C6C6F77733B2042542D32333A2074686520627573696E6573732070726F636573732C2062696C6C696E672E202D2D3E0A202020203C6362633A437573746F6D697A6174696F6E49443E75726E3A63656E2E65753A656E31363933313A3230313723636F6D706C69616E742375726E3A6664633A706570706F6C2E65753A323031373A706F6163633A62696C6C696E673A332E303C2F6362633A437573746F6D697A6174696F6E49443E0A202020203C6362633A50726F66696C6549443E75726E3A6664633A706570706F6C2E65753A323031373A706F6163633A62696C6C696E673A30313A312E303C2F6362633A50726F66696C6549443E0A202020203C6362633A49443E3C78736C3A76616C75652D6F662073656C6563743D226E756D626572222F3E3C2F6362633A49443E0A202020203C6362633A4973737565446174653E3C78736C3A76616C75652D6F662073656C6563743D2269737375652D64617465222F3E3C2F6362633A4973737565446174653E0A202020203C6362633A447565446174653E3C78736C3A76616C75652D6F662073656C6563743D226475652D64617465222F3E3C2F6362633A447565446174653E0A202020203C212D2D2042542D333A20333830206973206120636F6D6D65726369616C20696E766F6963652E202D2D3E0A202020203C6362633A496E766F69636554797065436F64653E3338303C2F6362633A496E766F69636554797065436F64653E0A202020203C6362633A446F63756D656E7443757272656E6379436F64653E3C78736C3A76616C75652D6F662073656C6563743D2263757272656E6379222F3E3C2F6362633A446F63756D656E7443757272656E6379436F64653E0A202020203C212D2D2042542D31303A20616C776179732074686572652E202D2D3E0A202020203C6362633A42757965725265666572656E63653E3C78736C3A76616C75652D6F662073656C6563743D2262757965722D7265666572656E6365222F3E3C2F6362633A42757965725265666572656E63653E0A202020203C212D2D2042472D31343A2074686520706572696F64206F6620736572766963652E202D2D3E0A202020203C6361633A496E766F696365506572696F643E0A2020202020203C6362633A5374617274446174653E3C78736C3A76616C75652D6F662073656C6563743D22706572696F642F7374617274222F3E3C2F6362633A5374617274446174653E0A2020202020203C6362633A456E64446174653E3C78736C3A76616C75652D6F662073656C6563743D22706572696F642F656E64222F3E3C2F6362633A456E64446174653E0A202020203C2F6361633A496E766F696365506572696F643E0A202020203C212D2D2042542D31333A20746865207075726368617365206F72646572206E756D6265722C207768657265206F6E65206D6179207374616E64206F6E207468697320696E766F6963652E202D2D3E0A202020203C78736C3A696620746573743D2270757263686173652D6F726465722D6E756D626572223E0A2020202020203C6361633A4F726465725265666572656E63653E0A20202020202020203C6362633A49443E3C78736C3A76616C75652D6F662073656C6563743D2270757263686173652D6F726465722D6E756D626572222F3E3C2F6362633A49443E0A2020202020203C2F6361633A4F726465725265666572656E63653E0A202020203C2F78736C3A69663E0A202020203C212D2D2042542D31323A2074686520737562736372697074696F6E2074686174206120636F6E747261637420696E766F69636520697320666F722E202D2D3E0A202020203C78736C3A696620746573743D22737562736372697074696F6E223E0A2020202020203C6361633A436F6E7472616374446F63756D656E745265666572656E63653E0A20202020202020203C6362633A49443E3C78736C3A76616C75652D6F662073656C6563743D22737562736372697074696F6E222F3E3C2F6362633A49443E0A2020202020203C2F6361633A436F6E7472616374446F63756D656E745265666572656E63653E0A202020203C2F78736C3A69663E0A0A202020203C212D2D2042472D343A207468652073656C6C65722E202D2D3E0A202020203C6361633A4163636F756E74696E67537570706C69657250617274793E0A2020202020203C78736C3A666F722D656163682073656C6563743D22697373756572223E0A20202020202020203C6361633A50617274793E0A202020202020202020203C78736C3A696620746573743D22656E64706F696E74223E0A2020202020202020202020203C6362633A456E64706F696E74494420736368656D6549443D227B656E64706F696E742F40736368656D657D223E3C78736C3A76616C75652D6F662073656C6563743D22656E64706F696E74222F3E3C2F6362633A456E64706F696E7449443E0A202020202020202020203C2F78736C3A69663E0A202020202020202020203C6361633A506F7374616C416464726573733E0A2020202020202020202020203C78736C3A666F722D656163682073656C6563743D2261646472657373223E0A20202020202020202020202020203C78736C3A696620746573743D22737472656574223E0A202020202020202020202020202020203C6362633A5374726565744E616D653E3C78736C3A76616C75652D6F662073656C6563743D22737472656574222F3E3C2F6362633A5374726565744E616D653E0A20202020202020202020202020203C2F78736C3A69663E0A20202020202020202020202020203C78736C3A696620746573743D2263697479223E0A202020202020202020202020202020203C6362633A436974794E616D653E3C78736C3A76616C75652D6F662073656C6563743D2263697479222F3E3C2F6362633A436974794E616D653E0A20202020202020202020202020203C2F78736C3A69663E0A20202020202020202020202020203C78736C3A696620746573743D22706F7374616C2D636F6465223E0A202020202020202020202020202020203C6362633A506F7374616C5A6F6E653E3C78736C3A76616C75652D6F662073656C6563743D22706F7374616C2D636F6465222F3E3C2F6362633A506F7374616C5A6F6E653E0A20202020202020202020202020203C2F78736C3A69663E0A20202020202020202020202020203C78736C3A696620746573743D22726567696F6E223E0A202020202020202020202020202020203C6362633A436F756E747279537562656E746974793E3C78736C3A76616C75652D6F662073656C6563743D22726567696F6E222F3E3C2F6362633A436F756E747279537562656E746974793E0A20202020202020202020202020203C2F78736C3A69663E0A20202020202020202020202020203C6361633A436F756E7472793E0A202020202020202020202020202020203C6362633A4964656E74696669636174696F6E436F64653E3C78736C3A76616C75652D6F662073656C6563743D22636F756E747279222F3E3C2F6362633A4964656E74696669636174696F6E436F64653E0A20202020202020202020202020203C2F6361633A436F756E7472793E0A2020202020202020202020203C2F78736C3A666F722D656163683E0A202020202020202020203C2F6361633A506F7374616C416464726573733E0A202020202020202020203C212D2D204F757473696465207468652073636F7065206F66205641542C206E656974686572207061727479206D61792073686F77206120564154206964656E7469666965722E202D2D3E0A202020202020202020203C78736C3A696620746573743D227661742D696420616E64206E6F74282F696E766F6963652F7461782D737562746F74616C2F63617465676F7279203D20274F2729223E0A2020202020202020202020203C6361633A5061727479546178536368656D653E0A20202020202020202020202020203C6362633A436F6D70616E7949443E3C78736C3A76616C75652D6F662073656C6563743D227661742D6964222F3E3C2F6362633A436F6D70616E7949443E0A20202020202020202020202020203C6361633A546178536368656D653E0A202020202020202020202020202020203C6362633A49443E5641543C2F6362633A49443E0A20202020202020202020202020203C2F6361633A546178536368656D653E0A2020202020202020202020203C2F6361633A5061727479546178536368656D653E0A202020202020202020203C2F78736C3A69663E0A202020202020202020203C6361633A50617274794C6567616C456E746974793E0A2020202020202020202020203C6362633A526567697374726174696F6E4E616D653E3C78736C3A76616C75652D6F662073656C6563743D226E616D65222F3E3C2F6362633A526567697374726174696F6E4E616D653E0A2020202020202020202020203C78736C3A696620746573743D226C6567616C2D6964223E0A20202020202020202020202020203C6362633A436F6D70616E7949443E3C78736C3A76616C75652D6F662073656C6563743D226C6567616C2D6964222F3E3C2F6362633A436F6D70616E7949443E0A2020202020202020202020203C2F78736C3A69663E0A202020202020202020203C2F6361633A50617274794C6567616C456E746974793E0A202020202020202020203C78736C3A666F722D656163682073656C6563743D22636F6E74616374223E0A2020202020202020202020203C6361633A436F6E746163743E0A20202020202020202020202020203C78736C3A696620746573743D226E616D65223E0A202020202020202020202020202020203C6362633A4E616D653E3C78736C3A76616C75652D6F662073656C6563743D226E616D65222F3E3C2F6362633A4E616D653E0A20202020202020202020202020203C2F78736C3A69663E0A20202020202020202020202020203C78736C3A696620746573743D2270686F6E65223E0A202020202020202020202020202020203C6362633A54656C6570686F6E653E3C78736C3A76616C75652D6F662073656C6563743D2270686F6E65222F3E3C2F6362633A54656C6570686F6E653E0A20202020202020202020202020203C2F78736C3A69663E0A20202020202020202020202020203C78736C3A696620746573743D22656D61696C223E0A202020202020202020202020202020203C6362633A456C656374726F6E69634D61696C3E3C78736C3A76616C75652D6F662073656C6563743D22656D61696C222F3E3C2F6362633A456C656374726F6E69634D61696C3E0A20202020202020202020202020203C2F78736C3A69663E0A2020202020202020202020203C2F6361633A436F6E746163743E0A202020202020202020203C2F78736C3A666F722D656163683E0A20202020202020203C2F6361633A50617274793E0A2020202020203C2F78736C3A666F722D656163683E0A202020203C2F6361633A4163636F756E74696E67537570706C69657250617274793E0A0A202020203C212D2D2042472D373A207468652062757965722E202D2D3E0A202020203C6361633A4163636F756E74696E67437573746F6D657250617274793E0A2020202020203C78736C3A666F722D656163682073656C6563743D226275796572223E0A20202020202020203C6361633A50617274793E0A202020202020202020203C78736C3A696620746573743D22656E64706F696E74223E0A2020202020202020202020203C6362633A456E64706F696E74494420736368656D6549443D227B656E64706F696E742F40736368656D657D223E3C78736C3A76616C75652D6F662073656C6563743D22656E64706F696E74222F3E3C2F6362633A456E64706F696E7449443E0A202020202020202020203C2F78736C3A69663E0A202020202020202020203C212D2D2042542D34363A20746865206163636F756E7420746861742074686520696E766F6963652069732061646472657373656420746F2E202D2D3E0A202020202020202020203C6361633A50617274794964656E74696669636174696F6E3E0A2020202020202020202020203C6362633A49443E3C78736C3A76616C75652D6F662073656C6563743D226163636F756E742D6964222F3E3C2F6362633A49443E0A202020202020202020203C2F6361633A50617274794964656E74696669636174696F6E3E0A202020202020202020203C6361633A506F7374616C416464726573733E0A2020202020202020202020203C78736C3A666F722D656163682073656C6563743D2261646472657373223E0A20202020202020202020202020203C78736C3A696620746573743D22737472656574223E0A202020202020202020202020202020203C6362633A5374726565744E616D653E3C78736C3A76616C75652D6F662073656C6563743D22737472656574222F3E3C2F6362633A5374726565744E616D653E0A20202020202020202020202020203C2F78736C3A69663E0A20202020202020202020202020203C78736C3A696620746573743D2263697479223E0A202020202020202020202020202020203C6362633A436974794E616D653E3C78736C3A76616C75652D6F662073656C6563743D2263697479222F3E3C2F6362633A436974794E616D653E0A20202020202020202020202020203C2F78736C3A69663E0A20202020202020202020202020203C78736C3A696620746573743D22706F7374616C2D636F6465223E0A202020202020202020202020202020203C6362633A506F7374616C5A6F6E653E3C78736C3A76616C75652D6F662073656C6563743D22706F7374616C2D636F6465222F3E3C2F6362633A506F7374616C5A6F6E653E0A20202020202020202020202020203C2F78736C3A69663E0A20202020202020202020202020203C78736C3A696620746573743D22726567696F6E223E0A202020202020202020202020202020203C6362633A436F756E747279537562656E746974793E3C78736C3A76616C75652D6F662073656C6563743D22726567696F6E222F3E3C2F6362633A436F756E747279537562656E746974793E0A20202020202020202020202020203C2F78736C3A69663E0A20202020202020202020202020203C6361633A436F756E7472793E0A202020202020202020202020202020203C6362633A4964656E74696669636174696F6E436F64653E3C78736C3A76616C75652D6F662073656C6563743D22636F756E747279222F3E3C2F6362633A4964656E74696669636174696F6E436F64653E0A20202020202020202020202020203C2F6361633A436F756E7472793E0A2020202020202020202020203C2F78736C3A666F722D656163683E0A202020202020202020203C2F6361633A506F7374616C416464726573733E0A202020202020202020203C212D2D204F757473696465207468652073636F7065206F66205641542C206E656974686572207061727479206D61792073686F77206120564154206964656E7469666965722E202D2D3E0A202020202020202020203C78736C3A696620746573743D227661742D696420616E64206E6F74282F696E766F6963652F7461782D737562746F74616C2F63617465676F7279203D20274F2729223E0A2020202020202020202020203C6361633A5061727479546178536368656D653E0A20202020202020202020202020203C6362633A436F6D70616E7949443E3C78736C3A76616C75652D6F662073656C6563743D227661742D6964222F3E3C2F6362633A436F6D70616E7949443E0A20202020202020202020202020203C6361633A546178536368656D653E0A202020202020202020202020202020203C6362633A49443E5641543C2F6362633A49443E0A20202020202020202020202020203C2F6361633A546178536368656D653E0A2020202020202020202020203C2F6361633A5061727479546178536368656D653E0A202020202020202020203C2F78736C3A69663E0A202020202020202020203C6361633A50617274794C6567616C456E746974793E0A2020202020202020202020203C6362633A526567697374726174696F6E4E616D653E3C78736C3A76616C75652D6F662073656C6563743D226E616D65222F3E3C2F6362633A526567697374726174696F6E4E616D653E0A2020202020202020202020203C78736C3A696620746573743D226C6567616C2D6964223E0A20202020202020202020202020203C6362633A436F6D70616E7949443E3C78736C3A76616C75652D6F662073656C6563743D226C6567616C2D6964222F3E3C2F6362633A436F6D70616E7949443E0A2020202020202020202020203C2F78736C3A69663E0A202020202020202020203C2F6361633A50617274794C6567616C456E746974793E0A202020202020202020203C78736C3A696620746573743D22656D61696C223E0A2020202020202020202020203C6361633A436F6E746163743E0A20202020202020202020202020203C6362633A456C656374726F6E69634D61696C3E3C78736C3A76616C75652D6F662073656C6563743D22656D61696C222F3E3C2F6362633A456C656374726F6E69634D61696C3E0A2020202020202020202020203C2F6361633A436F6E746163743E0A202020202020202020203C2F78736C3A69663E0A20202020202020203C2F6361633A50617274793E0A2020202020203C2F78736C3A666F722D656163683E0A202020203C2F6361633A4163636F756E74696E67437573746F6D657250617274793E0A0A202020203C212D2D2042542D38303A20616E20696E7472612D636F6D6D756E69747920737570706C79207361797320746F20776869636820636F756E74727920697420676F65732E202D2D3E0A202020203C78736C3A696620746573743D227461782D737562746F74616C2F63617465676F7279203D20274B27223E0A2020202020203C6361633A44656C69766572793E0A20202020202020203C6361633A44656C69766572794C6F636174696F6E3E0A202020202020202020203C6361633A416464726573733E0A2020202020202020202020203C6361633A436F756E7472793E0A20202020202020202020202020203C6362633A4964656E74696669636174696F6E436F64653E3C78736C3A76616C75652D6F662073656C6563743D2262757965722F616464726573732F636F756E747279222F3E3C2F6362633A4964656E74696669636174696F6E436F64653E0A2020202020202020202020203C2F6361633A436F756E7472793E0A202020202020202020203C2F6361633A416464726573733E0A20202020202020203C2F6361633A44656C69766572794C6F636174696F6E3E0A2020202020203C2F6361633A44656C69766572793E0A202020203C2F78736C3A69663E0A0A202020203C212D2D2042472D31363A2061207472616E7366657220746F207468652073656C6C65722773206163636F756E743B2035382069732061205345504120637265646974207472616E736665722C20333020616E79206F746865722E202D2D3E0A202020203C78736C3A666F722D656163682073656C6563743D226973737565722F62616E6B2D6163636F756E74223E0A2020202020203C6361633A5061796D656E744D65616E733E0A20202020202020203C6362633A5061796D656E744D65616E73436F64653E0A202020202020202020203C78736C3A63686F6F73653E0A2020202020202020202020203C78736C3A7768656E20746573743D222F696E766F6963652F63757272656E6379203D202745555227223E35383C2F78736C3A7768656E3E0A2020202020202020202020203C78736C3A6F74686572776973653E33303C2F78736C3A6F74686572776973653E0A202020202020202020203C2F78736C3A63686F6F73653E0A20202020202020203C2F6362633A5061796D656E744D65616E73436F64653E0A20202020202020203C6362633A5061796D656E7449443E3C78736C3A76616C75652D6F662073656C6563743D222F696E766F6963652F6E756D626572222F3E3C2F6362633A5061796D656E7449443E0A20202020202020203C6361633A506179656546696E616E6369616C4163636F756E743E0A202020202020202020203C6362633A49443E3C78736C3A76616C75652D6F662073656C6563743D226962616E222F3E3C2F6362633A49443E0A202020202020202020203C78736C3A696620746573743D22686F6C646572223E0A2020202020202020202020203C6362633A4E616D653E3C78736C3A76616C75652D6F662073656C6563743D22686F6C646572222F3E3C2F6362633A4E616D653E0A202020202020202020203C2F78736C3A69663E0A202020202020202020203C78736C3A696620746573743D22626963223E0A2020202020202020202020203C6361633A46696E616E6369616C496E737469747574696F6E4272616E63683E0A20202020202020202020202020203C6362633A49443E3C78736C3A76616C75652D6F662073656C6563743D22626963222F3E3C2F6362633A49443E0A2020202020202020202020203C2F6361633A46696E616E6369616C496E737469747574696F6E4272616E63683E0A202020202020202020203C2F78736C3A69663E0A20202020202020203C2F6361633A506179656546696E616E6369616C4163636F756E743E0A2020202020203C2F6361633A5061796D656E744D65616E733E0A202020203C2F78736C3A666F722D656163683E0A202020203C212D2D2042542D32303A20746865207465726D7320696E20776F7264732E202D2D3E0A202020203C78736C3A696620746573743D227061796D656E742D64617973223E0A2020202020203C6361633A5061796D656E745465726D733E0A20202020202020203C6362633A4E6F74653E0A202020202020202020203C78736C3A746578743E4E6574203C2F78736C3A746578743E0A202020202020202020203C78736C3A76616C75652D6F662073656C6563743D227061796D656E742D64617973222F3E0A202020202020202020203C78736C3A63686F6F73653E0A2020202020202020202020203C78736C3A7768656E20746573743D227061796D656E742D64617973203D20273127223E206461793C2F78736C3A7768656E3E0A2020202020202020202020203C78736C3A6F74686572776973653E20646179733C2F78736C3A6F74686572776973653E0A202020202020202020203C2F78736C3A63686F6F73653E0A20202020202020203C2F6362633A4E6F74653E0A2020202020203C2F6361633A5061796D656E745465726D733E0A202020203C2F78736C3A69663E0A0A202020203C212D2D2042472D32333A2074686520746178206F6620656163682063617465676F727920616E6420726174652E202D2D3E0A202020203C6361633A546178546F74616C3E0A2020202020203C6362633A546178416D6F756E742063757272656E637949443D227B63757272656E63797D223E3C78736C3A76616C75652D6F662073656C6563743D22746F74616C732F746178222F3E3C2F6362633A546178416D6F756E743E0A2020202020203C78736C3A666F722D656163682073656C6563743D227461782D737562746F74616C223E0A20202020202020203C6361633A546178537562746F74616C3E0A202020202020202020203C6362633A54617861626C65416D6F756E742063757272656E637949443D227B2F696E766F6963652F63757272656E63797D223E3C78736C3A76616C75652D6F662073656C6563743D2262617365222F3E3C2F6362633A54617861626C65416D6F756E743E0A202020202020202020203C6362633A546178416D6F756E742063757272656E637949443D227B2F696E766F6963652F63757272656E63797D223E3C78736C3A76616C75652D6F662073656C6563743D22746178222F3E3C2F6362633A546178416D6F756E743E0A202020202020202020203C6361633A54617843617465676F72793E0A2020202020202020202020203C6362633A49443E3C78736C3A76616C75652D6F662073656C6563743D2263617465676F7279222F3E3C2F6362633A49443E0A2020202020202020202020203C78736C3A696620746573743D2272617465223E0A20202020202020202020202020203C6362633A50657263656E743E3C78736C3A76616C75652D6F662073656C6563743D2272617465222F3E3C2F6362633A50657263656E743E0A2020202020202020202020203C2F78736C3A69663E0A2020202020202020202020203C78736C3A696620746573743D226578656D7074696F6E2D636F6465223E0A20202020202020202020202020203C6362633A5461784578656D7074696F6E526561736F6E436F64653E3C78736C3A76616C75652D6F662073656C6563743D226578656D7074696F6E2D636F6465222F3E3C2F6362633A5461784578656D7074696F6E526561736F6E436F64653E0A2020202020202020202020203C2F78736C3A69663E0A2020202020202020202020203C78736C3A696620746573743D226578656D7074696F6E2D726561736F6E223E0A20202020202020202020202020203C6362633A5461784578656D7074696F6E526561736F6E3E3C78736C3A76616C75652D6F662073656C6563743D226578656D7074696F6E2D726561736F6E222F3E3C2F6362633A5461784578656D7074696F6E526561736F6E3E0A2020202020202020202020203C2F78736C3A69663E0A2020202020202020202020203C6361633A546178536368656D653E0A20202020202020202020202020203C6362633A49443E5641543C2F6362633A49443E0A2020202020202020202020203C2F6361633A546178536368656D653E0A202020202020202020203C2F6361633A54617843617465676F72793E0A20202020202020203C2F6361633A546178537562746F74616C3E0A2020202020203C2F78736C3A666F722D656163683E0A202020203C2F6361633A546178546F74616C3E0A0A202020203C212D2D2042472D32323A2074686520746F74616C733B206E6F7468696E672069732070616964206265666F72652C20736F20616C6C206F66206974206973206475652E202D2D3E0A202020203C6361633A4C6567616C4D6F6E6574617279546F74616C3E0A2020202020203C6362633A4C696E65457874656E73696F6E416D6F756E742063757272656E637949443D227B63757272656E63797D223E3C78736C3A76616C75652D6F662073656C6563743D22746F74616C732F6E6574222F3E3C2F6362633A4C696E65457874656E73696F6E416D6F756E743E0A2020202020203C6362633A5461784578636C7573697665416D6F756E742063757272656E637949443D227B63757272656E63797D223E3C78736C3A76616C75652D6F662073656C6563743D22746F74616C732F6E6574222F3E3C2F6362633A5461784578636C7573697665416D6F756E743E0A2020202020203C6362633A546178496E636C7573697665416D6F756E742063757272656E637949443D227B63757272656E63797D223E3C78736C3A76616C75652D6F662073656C6563743D22746F74616C732F746F74616C222F3E3C2F6362633A546178496E636C7573697665416D6F756E743E0A2020202020203C6362633A50617961626C65416D6F756E742063757272656E637949443D227B63757272656E63797D223E3C78736C3A76616C75652D6F662073656C6563743D22746F74616C732F746F74616C222F3E3C2F6362633A50617961626C65416D6F756E743E0A202020203C2F6361633A4C6567616C4D6F6E6574617279546F74616C3E0A0A202020203C212D2D2042472D32353A20746865206C696E65732E202D2D3E0A202020203C78736C3A666F722D656163682073656C6563743D226C696E65223E0A2020202020203C6361633A496E766F6963654C696E653E0A20202020202020203C6362633A49443E3C78736C3A76616C75652D6F662073656C6563743D226E756D626572222F3E3C2F6362633A49443E0A20202020202020203C6362633A496E766F696365645175616E7469747920756E6974436F64653D227B756E69742D636F64657D223E3C78736C3A76616C75652D6F662073656C6563743D227175616E74697479222F3E3C2F6362633A496E766F696365645175616E746974793E0A20202020202020203C6362633A4C696E65457874656E73696F6E416D6F756E742063757272656E637949443D227B2F696E766F6963652F63757272656E63797D223E3C78736C3A76616C75652D6F662073656C6563743D22616D6F756E74222F3E3C2F6362633A4C696E65457874656E73696F6E416D6F756E743E0A20202020202020203C6361633A496E766F696365506572696F643E0A202020202020202020203C6362633A5374617274446174653E3C78736C3A76616C75652D6F662073656C6563743D22706572696F642F7374617274222F3E3C2F6362633A5374617274446174653E0A202020202020202020203C6362633A456E64446174653E3C78736C3A76616C75652D6F662073656C6563743D22706572696F642F656E64222F3E3C2F6362633A456E64446174653E0A20202020202020203C2F6361633A496E766F696365506572696F643E0A20202020202020203C6361633A4974656D3E0A202020202020202020203C212D2D2042542D3135343A207768617420746865207465726D7320736179206F66207468652064696D656E73696F6E2C20656C736520697473206E616D652E202D2D3E0A202020202020202020203C78736C3A63686F6F73653E0A2020202020202020202020203C78736C3A7768656E20746573743D226465736372697074696F6E223E0A20202020202020202020202020203C6362633A4465736372697074696F6E3E3C78736C3A76616C75652D6F662073656C6563743D226465736372697074696F6E222F3E3C2F6362633A4465736372697074696F6E3E0A2020202020202020202020203C2F78736C3A7768656E3E0A2020202020202020202020203C78736C3A7768656E20746573743D2264696D656E73696F6E223E0A20202020202020202020202020203C6362633A4465736372697074696F6E3E3C78736C3A76616C75652D6F662073656C6563743D2264696D656E73696F6E222F3E3C2F6362633A4465736372697074696F6E3E0A2020202020202020202020203C2F78736C3A7768656E3E0A202020202020202020203C2F78736C3A63686F6F73653E0A202020202020202020203C6362633A4E616D653E3C78736C3A76616C75652D6F662073656C6563743D2270726F647563742F7469746C65222F3E3C2F6362633A4E616D653E0A202020202020202020203C6361633A53656C6C6572734974656D4964656E74696669636174696F6E3E0A2020202020202020202020203C6362633A49443E3C78736C3A76616C75652D6F662073656C6563743D2270726F647563742F6964222F3E3C2F6362633A49443E0A202020202020202020203C2F6361633A53656C6C6572734974656D4964656E74696669636174696F6E3E0A202020202020202020203C212D2D2042542D3135383A20554E535053432C2077686963682074686520636F6465206C6973742063616C6C73205453542E202D2D3E0A202020202020202020203C78736C3A696620746573743D2270726F647563742F756E73707363223E0A2020202020202020202020203C6361633A436F6D6D6F64697479436C617373696669636174696F6E3E0A20202020202020202020202020203C6362633A4974656D436C617373696669636174696F6E436F6465206C69737449443D22545354223E3C78736C3A76616C75652D6F662073656C6563743D2270726F647563742F756E73707363222F3E3C2F6362633A4974656D436C617373696669636174696F6E436F64653E0A2020202020202020202020203C2F6361633A436F6D6D6F64697479436C617373696669636174696F6E3E0A202020202020202020203C2F78736C3A69663E0A202020202020202020203C6361633A436C617373696669656454617843617465676F72793E0A2020202020202020202020203C6362633A49443E3C78736C3A76616C75652D6F662073656C6563743D227461782F63617465676F7279222F3E3C2F6362633A49443E0A2020202020202020202020203C78736C3A696620746573743D227461782F72617465223E0A20202020202020202020202020203C6362633A50657263656E743E3C78736C3A76616C75652D6F662073656C6563743D227461782F72617465222F3E3C2F6362633A50657263656E743E0A2020202020202020202020203C2F78736C3A69663E0A2020202020202020202020203C6361633A546178536368656D653E0A20202020202020202020202020203C6362633A49443E5641543C2F6362633A49443E0A2020202020202020202020203C2F6361633A546178536368656D653E0A202020202020202020203C2F6361633A436C617373696669656454617843617465676F72793E0A202020202020202020203C212D2D2042472D33323A206120636F6E747261637420696E766F696365206E616D65732069747320737562736372697074696F6E2061626F76652C206120636F6E73756D7074696F6E20696E766F696365206F6E2065616368206C696E652E202D2D3E0A202020202020202020203C78736C3A696620746573743D226E6F74282F696E766F6963652F737562736372697074696F6E29223E0A2020202020202020202020203C6361633A4164646974696F6E616C4974656D50726F70657274793E0A20202020202020202020202020203C6362633A4E616D653E537562736372697074696F6E3C2F6362633A4E616D653E0A20202020202020202020202020203C6362633A56616C75653E3C78736C3A76616C75652D6F662073656C6563743D22737562736372697074696F6E222F3E3C2F6362633A56616C75653E0A2020202020202020202020203C2F6361633A4164646974696F6E616C4974656D50726F70657274793E0A202020202020202020203C2F78736C3A69663E0A202020202020202020203C78736C3A696620746573743D2264696D656E73696F6E223E0A2020202020202020202020203C6361633A4164646974696F6E616C4974656D50726F70657274793E0A20202020202020202020202020203C6362633A4E616D653E44696D656E73696F6E3C2F6362633A4E616D653E0A20202020202020202020202020203C6362633A56616C75653E3C78736C3A76616C75652D6F662073656C6563743D2264696D656E73696F6E222F3E3C2F6362633A56616C75653E0A2020202020202020202020203C2F6361633A4164646974696F6E616C4974656D50726F70657274793E0A202020202020202020203C2F78736C3A69663E0A202020202020202020203C78736C3A696620746573743D22696E7374616C6D656E74223E0A2020202020202020202020203C6361633A4164646974696F6E616C4974656D50726F70657274793E0A20202020202020202020202020203C6362633A4E616D653E496E7374616C6D656E743C2F6362633A4E616D653E0A20202020202020202020202020203C6362633A56616C75653E3C78736C3A76616C75652D6F662073656C6563743D22696E7374616C6D656E74222F3E3C2F6362633A56616C75653E0A2020202020202020202020203C2F6361633A4164646974696F6E616C4974656D50726F70657274793E0A202020202020202020203C2F78736C3A69663E0A202020202020202020203C78736C3A696620746573743D2270726963652F626173652D7175616E74697479223E0A2020202020202020202020203C6361633A4164646974696F6E616C4974656D50726F70657274793E0A20202020202020202020202020203C6362633A4E616D653E556E69742070726963653C2F6362633A4E616D653E0A20202020202020202020202020203C6362633A56616C75653E3C78736C3A76616C75652D6F662073656C6563743D22756E69742D7072696365222F3E3C2F6362633A56616C75653E0A2020202020202020202020203C2F6361633A4164646974696F6E616C4974656D50726F70657274793E0A202020202020202020203C2F78736C3A69663E0A20202020202020203C2F6361633A4974656D3E0A20202020202020203C212D2D2042472D32393A207468652070726963652069732074686174206F6620626173652D7175616E7469747920756E6974732C206F66206F6E65207768657265207468657265206973206E6F6E652E202D2D3E0A20202020202020203C6361633A50726963653E0A202020202020202020203C6362633A5072696365416D6F756E742063757272656E637949443D227B2F696E766F6963652F63757272656E63797D223E3C78736C3A76616C75652D6F662073656C6563743D2270726963652F616D6F756E74222F3E3C2F6362633A5072696365416D6F756E743E0A202020202020202020203C78736C3A696620746573743D2270726963652F626173652D7175616E74697479223E0A2020202020202020202020203C6362633A426173655175616E7469747920756E6974436F64653D227B756E69742D636F64657D223E3C78736C3A76616C75652D6F662073656C6563743D2270726963652F626173652D7175616E74697479222F3E3C2F6362633A426173655175616E746974793E0A202020202020202020203C2F78736C3A69663E0A20202020202020203C2F6361633A50726963653E0A2020202020203C2F6361633A496E766F6963654C696E653E0A202020203C2F78736C3A666F722D656163683E0A20203C2F78736C3A666F722D656163683E0A3C2F496E766F6963653E0A');
CREATE TABLE vanished (
    code TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL,
    last_seen TEXT NOT NULL REFERENCES night,
    message TEXT NOT NULL,
    PRIMARY KEY (code, subject, detail)
) STRICT, WITHOUT ROWID;
CREATE INDEX invoice_by_night ON invoice (business_date, sequence);
CREATE INDEX set_aside_by_subscription ON set_aside_fact (subscription_id);
CREATE INDEX change_request_by_subscription ON change_request (subscription_id);
CREATE INDEX purchase_order_history ON purchase_order_event (payer, number, id);
CREATE INDEX purchase_order_by_expiry ON purchase_order (expires_on);
CREATE INDEX rejected_row_by_subscription ON rejected_row (subscription_id, file)
    WHERE subscription_id IS NOT NULL;
CREATE INDEX purchase_order_event_by_charge ON purchase_order_event (charge) WHERE charge IS NOT NULL;
CREATE INDEX charge_by_invoice ON charge (invoice);
COMMIT;
