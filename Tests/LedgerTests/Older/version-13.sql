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
INSERT INTO "acceptance" VALUES('sub-analytics-1','upfront',0,'','29fee3d96d5a596c3227d27f3b15ca0890f16100082a44807dceaf1e6e9ba230','1 charge 7:acme-hq 10:2026-01-15 3:EUR 7:1375050 1:2 5:seats 2:25 3:490 7:support 1:1 6:1500.5','account acme-hq, 2026-01-15, 13750.50 EUR (seats: 25 × 490; support: 1 × 1500.5)','the upfront charge was billed on INV-2026-00000002 with 13500.50 EUR, now 13750.50 EUR','as agreed','root','2026-11-30T04:06:09Z');
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
INSERT INTO "attempt" VALUES(1,'run','2026-02-10','2026-11-30T04:06:06Z','2026-11-30T04:06:08Z',3,41,NULL);
INSERT INTO "attempt" VALUES(2,'run','2026-02-12','2026-11-30T04:06:08Z','2026-11-30T04:06:09Z',3,2,NULL);
INSERT INTO "attempt" VALUES(3,'run','2026-03-05','2026-11-30T04:06:10Z','2026-11-30T04:06:10Z',0,21,NULL);
CREATE TABLE change_request (
    change_id TEXT PRIMARY KEY,
    subscription_id TEXT NOT NULL,
    charge_on TEXT,
    new_number TEXT NOT NULL,
    requested_on TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "change_request" VALUES('ch-1','sub-analytics-1',NULL,'PO-NEW','2026-01-15','other budget');
CREATE TABLE "charge" (
    id INTEGER PRIMARY KEY,
    subscription_id TEXT NOT NULL,
    kind INTEGER NOT NULL,
    ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
    dimension TEXT,
    month INTEGER,
    day INTEGER NOT NULL,
    invoice_id INTEGER,
    account_id TEXT,
    product INTEGER NOT NULL,
    charge_on INTEGER NOT NULL,
    due_on INTEGER NOT NULL,
    currency INTEGER,
    net INTEGER NOT NULL,
    period_start INTEGER,
    period_end INTEGER,
    po_number TEXT,
    decision INTEGER NOT NULL,
    facts INTEGER,
    lines TEXT,
    usage_count INTEGER,
    usage_first ANY,
    usage_last ANY
) STRICT;
INSERT INTO "charge" VALUES(1,'sub-platform-2',1,0,NULL,NULL,20463,20260000000001,NULL,3,0,0,NULL,5200000,NULL,NULL,'000123',2,3,'[[4,1,52000]]',NULL,NULL,NULL);
INSERT INTO "charge" VALUES(2,'sub-analytics-1',1,0,NULL,NULL,20468,20260000000002,NULL,5,0,0,NULL,1350050,NULL,NULL,'4500012345',8,9,'[[10,25,480,1200000],[11,1,1500.5,150050]]',NULL,NULL,NULL);
INSERT INTO "charge" VALUES(3,'sub-platform-1',13,1,NULL,NULL,20473,20260000000003,NULL,3,0,0,NULL,400000,NULL,NULL,'PO-2026/077 & Co',14,15,'[[16,1,4000]]',NULL,NULL,NULL);
INSERT INTO "charge" VALUES(4,'sub-platform-1',17,0,NULL,NULL,20473,NULL,'acme-berlin',3,0,0,12,0,0,364,'PO-2026/077 & Co',18,15,NULL,NULL,NULL,NULL);
INSERT INTO "charge" VALUES(5,'sub-platform-1',19,0,'api-calls',24312,20485,20260000000004,NULL,3,0,0,NULL,15432,NULL,NULL,NULL,20,NULL,'[[21,1234567,0.000125]]',2,1768983300,'2026-01-29T22:59:59.999Z');
INSERT INTO "charge" VALUES(6,'sub-platform-1',19,0,'storage',24312,20485,20260000000004,NULL,3,0,0,NULL,1085,NULL,NULL,NULL,20,NULL,'[[22,120.5,0.09]]',1,1769860800,1769860800);
INSERT INTO "charge" VALUES(7,'sub-metering-1',19,0,'events',24312,20485,20260000000005,NULL,8,0,0,NULL,345679,NULL,NULL,NULL,20,NULL,'[[24,987654,0.0035]]',1,1768471200,1768471200);
INSERT INTO "charge" VALUES(8,'sub-platform-1',13,2,NULL,NULL,20504,20260000000006,NULL,3,0,0,NULL,250000,NULL,NULL,'PO-2026/078',27,28,'[[29,1,2500]]',NULL,NULL,NULL);
INSERT INTO "charge" VALUES(9,'sub-metering-1',19,0,'events',24312,20513,20260000000007,NULL,8,0,-28,NULL,14004,-59,-29,NULL,20,NULL,'[[24,40012.5,0.0035]]',2,1768557600,1769898600);
INSERT INTO "charge" VALUES(10,'sub-metering-1',19,0,'events',24313,20513,20260000000007,NULL,8,0,0,NULL,179200,-28,-1,NULL,20,NULL,'[[24,512000,0.0035]]',1,1771059600,1771059600);
CREATE TABLE charge_key (
    subscription_id TEXT NOT NULL,
    kind INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    charge INTEGER NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (subscription_id, kind, ordinal)
) STRICT, WITHOUT ROWID;
INSERT INTO "charge_key" VALUES('sub-analytics-1',1,0,2,X'BA917A45E848D1D80117471D86E480D7');
INSERT INTO "charge_key" VALUES('sub-platform-1',13,1,3,X'7E595C0A6B4326EDE9F70E3122FDD2B7');
INSERT INTO "charge_key" VALUES('sub-platform-1',13,2,8,X'96C49B9A411D174A6357743B98CB9A97');
INSERT INTO "charge_key" VALUES('sub-platform-1',17,0,4,X'1B0021E16BA68D5148C5680E3A61B18F');
INSERT INTO "charge_key" VALUES('sub-platform-2',1,0,1,X'FDFA0A4C40A115D63A9FFDD5E9E6DBD6');
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
INSERT INTO "disposition_count" VALUES('2026-02-11','instalment','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-02-11','instalment','not_yet_due',2);
INSERT INTO "disposition_count" VALUES('2026-02-11','opening','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-02-11','upfront','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-02-11','usage','invoiced',4);
INSERT INTO "disposition_count" VALUES('2026-02-11','usage','not_yet_due',3);
INSERT INTO "disposition_count" VALUES('2026-02-12','instalment','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-02-12','instalment','not_yet_due',2);
INSERT INTO "disposition_count" VALUES('2026-02-12','opening','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-02-12','upfront','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-02-12','usage','invoiced',4);
INSERT INTO "disposition_count" VALUES('2026-02-12','usage','not_yet_due',3);
INSERT INTO "disposition_count" VALUES('2026-02-13','instalment','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-02-13','instalment','not_yet_due',2);
INSERT INTO "disposition_count" VALUES('2026-02-13','opening','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-02-13','upfront','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-02-13','usage','invoiced',4);
INSERT INTO "disposition_count" VALUES('2026-02-13','usage','not_yet_due',3);
INSERT INTO "disposition_count" VALUES('2026-02-14','instalment','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-02-14','instalment','not_yet_due',2);
INSERT INTO "disposition_count" VALUES('2026-02-14','opening','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-02-14','upfront','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-02-14','usage','invoiced',4);
INSERT INTO "disposition_count" VALUES('2026-02-14','usage','not_yet_due',3);
INSERT INTO "disposition_count" VALUES('2026-02-15','instalment','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-02-15','instalment','not_yet_due',2);
INSERT INTO "disposition_count" VALUES('2026-02-15','opening','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-02-15','upfront','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-02-15','usage','invoiced',4);
INSERT INTO "disposition_count" VALUES('2026-02-15','usage','not_yet_due',3);
INSERT INTO "disposition_count" VALUES('2026-02-16','instalment','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-02-16','instalment','not_yet_due',2);
INSERT INTO "disposition_count" VALUES('2026-02-16','opening','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-02-16','upfront','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-02-16','usage','invoiced',4);
INSERT INTO "disposition_count" VALUES('2026-02-16','usage','not_yet_due',3);
INSERT INTO "disposition_count" VALUES('2026-02-17','instalment','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-02-17','instalment','not_yet_due',2);
INSERT INTO "disposition_count" VALUES('2026-02-17','opening','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-02-17','upfront','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-02-17','usage','invoiced',4);
INSERT INTO "disposition_count" VALUES('2026-02-17','usage','not_yet_due',3);
INSERT INTO "disposition_count" VALUES('2026-02-18','instalment','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-02-18','instalment','not_yet_due',2);
INSERT INTO "disposition_count" VALUES('2026-02-18','opening','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-02-18','upfront','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-02-18','usage','invoiced',4);
INSERT INTO "disposition_count" VALUES('2026-02-18','usage','not_yet_due',3);
INSERT INTO "disposition_count" VALUES('2026-02-19','instalment','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-02-19','instalment','not_yet_due',2);
INSERT INTO "disposition_count" VALUES('2026-02-19','opening','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-02-19','upfront','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-02-19','usage','invoiced',4);
INSERT INTO "disposition_count" VALUES('2026-02-19','usage','not_yet_due',3);
INSERT INTO "disposition_count" VALUES('2026-02-20','instalment','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-02-20','instalment','not_yet_due',1);
INSERT INTO "disposition_count" VALUES('2026-02-20','opening','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-02-20','upfront','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-02-20','usage','invoiced',4);
INSERT INTO "disposition_count" VALUES('2026-02-20','usage','not_yet_due',3);
INSERT INTO "disposition_count" VALUES('2026-02-21','instalment','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-02-21','instalment','not_yet_due',1);
INSERT INTO "disposition_count" VALUES('2026-02-21','opening','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-02-21','upfront','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-02-21','usage','invoiced',4);
INSERT INTO "disposition_count" VALUES('2026-02-21','usage','not_yet_due',3);
INSERT INTO "disposition_count" VALUES('2026-02-22','instalment','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-02-22','instalment','not_yet_due',1);
INSERT INTO "disposition_count" VALUES('2026-02-22','opening','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-02-22','upfront','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-02-22','usage','invoiced',4);
INSERT INTO "disposition_count" VALUES('2026-02-22','usage','not_yet_due',3);
INSERT INTO "disposition_count" VALUES('2026-02-23','instalment','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-02-23','instalment','not_yet_due',1);
INSERT INTO "disposition_count" VALUES('2026-02-23','opening','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-02-23','upfront','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-02-23','usage','invoiced',4);
INSERT INTO "disposition_count" VALUES('2026-02-23','usage','not_yet_due',3);
INSERT INTO "disposition_count" VALUES('2026-02-24','instalment','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-02-24','instalment','not_yet_due',1);
INSERT INTO "disposition_count" VALUES('2026-02-24','opening','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-02-24','upfront','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-02-24','usage','invoiced',4);
INSERT INTO "disposition_count" VALUES('2026-02-24','usage','not_yet_due',3);
INSERT INTO "disposition_count" VALUES('2026-02-25','instalment','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-02-25','instalment','not_yet_due',1);
INSERT INTO "disposition_count" VALUES('2026-02-25','opening','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-02-25','upfront','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-02-25','usage','invoiced',4);
INSERT INTO "disposition_count" VALUES('2026-02-25','usage','not_yet_due',3);
INSERT INTO "disposition_count" VALUES('2026-02-26','instalment','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-02-26','instalment','not_yet_due',1);
INSERT INTO "disposition_count" VALUES('2026-02-26','opening','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-02-26','upfront','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-02-26','usage','invoiced',4);
INSERT INTO "disposition_count" VALUES('2026-02-26','usage','not_yet_due',3);
INSERT INTO "disposition_count" VALUES('2026-02-27','instalment','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-02-27','instalment','not_yet_due',1);
INSERT INTO "disposition_count" VALUES('2026-02-27','opening','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-02-27','upfront','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-02-27','usage','invoiced',4);
INSERT INTO "disposition_count" VALUES('2026-02-27','usage','not_yet_due',3);
INSERT INTO "disposition_count" VALUES('2026-02-28','instalment','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-02-28','instalment','not_yet_due',1);
INSERT INTO "disposition_count" VALUES('2026-02-28','opening','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-02-28','upfront','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-02-28','usage','invoiced',4);
INSERT INTO "disposition_count" VALUES('2026-02-28','usage','not_yet_due',3);
INSERT INTO "disposition_count" VALUES('2026-03-01','instalment','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-03-01','instalment','not_yet_due',1);
INSERT INTO "disposition_count" VALUES('2026-03-01','opening','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-03-01','upfront','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-03-01','usage','invoiced',7);
INSERT INTO "disposition_count" VALUES('2026-03-02','instalment','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-03-02','instalment','not_yet_due',1);
INSERT INTO "disposition_count" VALUES('2026-03-02','opening','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-03-02','upfront','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-03-02','usage','invoiced',7);
INSERT INTO "disposition_count" VALUES('2026-03-03','instalment','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-03-03','instalment','not_yet_due',1);
INSERT INTO "disposition_count" VALUES('2026-03-03','opening','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-03-03','upfront','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-03-03','usage','invoiced',7);
INSERT INTO "disposition_count" VALUES('2026-03-04','instalment','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-03-04','instalment','not_yet_due',1);
INSERT INTO "disposition_count" VALUES('2026-03-04','opening','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-03-04','upfront','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-03-04','usage','invoiced',7);
INSERT INTO "disposition_count" VALUES('2026-03-05','instalment','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-03-05','instalment','not_yet_due',1);
INSERT INTO "disposition_count" VALUES('2026-03-05','opening','invoiced',1);
INSERT INTO "disposition_count" VALUES('2026-03-05','upfront','invoiced',2);
INSERT INTO "disposition_count" VALUES('2026-03-05','usage','invoiced',7);
CREATE TABLE document (
    business_date INTEGER NOT NULL,
    sequence INTEGER NOT NULL CHECK (sequence > 0),
    kind INTEGER NOT NULL,
    bytes INTEGER NOT NULL CHECK (bytes >= 0),
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    PRIMARY KEY (business_date, sequence, kind)
) STRICT, WITHOUT ROWID;
INSERT INTO "document" VALUES(20463,1,1,5797,X'A585094E95CECE8A20521AB4451774B1A76F2A756699779BAF6C38EEF32774A1');
INSERT INTO "document" VALUES(20468,2,1,6763,X'5A5EBB4C06E2D09C91234A9492E524B6AECD9F874237F349D09D7B2A6CA65559');
INSERT INTO "document" VALUES(20473,3,1,5550,X'F051FC572CB73A67DFF5C01A465F92F2D138B5855176FAE31AA8A77D0E224A34');
INSERT INTO "document" VALUES(20485,4,1,6904,X'D3A2D8D9320C90E0D3E2EF6F7512785E2FED1738C079220E2C9858696D5E2104');
INSERT INTO "document" VALUES(20485,5,2,5731,X'B53A3321203CFCA1239C472EBF4634EA3D8418BFCF8FD66311CE0A1C6B5B88CF');
INSERT INTO "document" VALUES(20504,6,1,5541,X'54FEA53F85E352D3030025034CFD73E4166ABFE913F2E4EAD0E8B59DEB851F8F');
INSERT INTO "document" VALUES(20513,7,2,7111,X'233A10E78B39BB7F3E5317FB37634BF134684B6ECA6FB86F8C1A4270A77446EC');
CREATE TABLE document_kind (
    id INTEGER PRIMARY KEY,
    format TEXT NOT NULL,
    suffix TEXT NOT NULL,
    UNIQUE (format, suffix)
) STRICT;
INSERT INTO "document_kind" VALUES(1,'ubl','.xml');
INSERT INTO "document_kind" VALUES(2,'peppol','.xml');
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
CREATE TABLE "fact_sheet" (
    id INTEGER PRIMARY KEY,
    key INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('account', 'product', 'issuer')),
    body TEXT NOT NULL
) STRICT;
INSERT INTO "fact_sheet" VALUES(1,35362229895517427,'issuer','{"address":{"city":"Lyon","country":"FR","postalCode":"69002","street":"12 rue des Exemples"},"bankAccount":{"bic":"AGRIFRPP","iban":"FR7630006000011234567890189"},"contact":{"email":"billing@lumiere-marketplace.example","name":"Billing desk","phone":"+33 4 00 00 00 00"},"endpoint":{"id":"12345678900012","scheme":"0009"},"legalID":"123456789","name":"Lumière Marketplace SAS","vatID":"FR32123456789"}');
INSERT INTO "fact_sheet" VALUES(2,1195956603126772306,'account','{"address":{"city":"København","country":"DK","postalCode":"2100","street":"Prøvevej 1"},"buyerReference":"Nordwind & Søn","id":"nordwind-hq","legalID":"12345678","name":"Nordwind A/S","tax":{"category":"K","exemptionReason":"Intra-community supply","rate":"0"},"vatID":"DK12345678"}');
INSERT INTO "fact_sheet" VALUES(3,-3699372385122469374,'product','{"id":"platform","pricing":"contract_with_consumption","title":"Ledgerly Platform","type":"SaaSProduct","unspsc":"81162000"}');
INSERT INTO "fact_sheet" VALUES(4,2144275837221024758,'account','{"address":{"city":"Marseille","country":"FR","postalCode":"13002","street":"3 quai du Test"},"buyerReference":"COST-CENTRE 42","email":"ap@acme.example","id":"acme-hq","legalID":"987654321","name":"Acme Industries SA","paymentTermsDays":45,"tax":{"category":"S","rate":"20"},"vatID":"FR83987654321"}');
INSERT INTO "fact_sheet" VALUES(5,-3150048138784292134,'product','{"id":"analytics","pricing":"contract","title":"Ledgerly Analytics","type":"SaaSProduct","unspsc":"81162000"}');
INSERT INTO "fact_sheet" VALUES(6,-3944259006205818792,'account','{"address":{"city":"Berlin","country":"DE","postalCode":"10115","street":"Musterstraße 5"},"id":"acme-berlin","legalID":"HRB 4711","name":"Acme Berlin GmbH","tax":{"category":"AE","exemptionReason":"Reverse charge","rate":"0"},"vatID":"DE999999999"}');
INSERT INTO "fact_sheet" VALUES(7,-8716791223491659908,'account','{"address":{"city":"Oslo","country":"NO","postalCode":"0150","street":"Eksempelgata 7"},"documentFormat":"peppol","endpoint":{"id":"7300010000001","scheme":"0088"},"id":"nordwind-oslo","legalID":"000000000","name":"Nordwind Oslo AS","paymentTermsDays":14,"tax":{"category":"G","exemptionReason":"Export of services","rate":"0"},"vatID":"NO000000000MVA"}');
INSERT INTO "fact_sheet" VALUES(8,-1691831842530309871,'product','{"id":"metering","pricing":"usage","title":"Ledgerly Metering API","type":"SaaSProduct","unspsc":"81162000"}');
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
INSERT INTO "grdb_migrations" VALUES('10 documents');
INSERT INTO "grdb_migrations" VALUES('11 book');
INSERT INTO "grdb_migrations" VALUES('12 billed');
INSERT INTO "grdb_migrations" VALUES('13 nightly tables');
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
INSERT INTO "input_column" VALUES('purchase_order_changes.csv','change_id');
INSERT INTO "input_column" VALUES('purchase_order_changes.csv','charge_on');
INSERT INTO "input_column" VALUES('purchase_order_changes.csv','new_purchase_order_number');
INSERT INTO "input_column" VALUES('purchase_order_changes.csv','reason');
INSERT INTO "input_column" VALUES('purchase_order_changes.csv','requested_on');
INSERT INTO "input_column" VALUES('purchase_order_changes.csv','subscription_id');
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
INSERT INTO "input_column" VALUES('usage.late.csv','dimension');
INSERT INTO "input_column" VALUES('usage.late.csv','quantity');
INSERT INTO "input_column" VALUES('usage.late.csv','record_id');
INSERT INTO "input_column" VALUES('usage.late.csv','subscription_id');
INSERT INTO "input_column" VALUES('usage.late.csv','used_at');
INSERT INTO "input_column" VALUES('usage.mended.csv','dimension');
INSERT INTO "input_column" VALUES('usage.mended.csv','quantity');
INSERT INTO "input_column" VALUES('usage.mended.csv','record_id');
INSERT INTO "input_column" VALUES('usage.mended.csv','subscription_id');
INSERT INTO "input_column" VALUES('usage.mended.csv','used_at');
CREATE TABLE "invoice" (
    id INTEGER PRIMARY KEY,
    day INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    buyer INTEGER NOT NULL,
    account_id TEXT,
    due_on INTEGER NOT NULL,
    currency INTEGER NOT NULL,
    format INTEGER NOT NULL,
    net INTEGER NOT NULL,
    tax INTEGER NOT NULL,
    taxes TEXT,
    period_start INTEGER NOT NULL,
    period_end INTEGER NOT NULL CHECK (period_end >= period_start),
    first_charge INTEGER NOT NULL,
    charges INTEGER NOT NULL CHECK (charges > 0),
    row_sum INTEGER NOT NULL
) STRICT;
INSERT INTO "invoice" VALUES(20260000000001,20463,5,2,NULL,30,6,7,5200000,0,NULL,0,355,1,1,-609028314492190425);
INSERT INTO "invoice" VALUES(20260000000002,20468,5,4,NULL,45,12,7,1350050,270010,NULL,17,381,2,1,3532299309469389228);
INSERT INTO "invoice" VALUES(20260000000003,20473,5,6,NULL,30,12,7,400000,0,NULL,0,364,3,1,-8833002791774550803);
INSERT INTO "invoice" VALUES(20260000000004,20485,23,6,NULL,30,12,7,16517,0,NULL,-31,-1,5,2,-5581700948941439235);
INSERT INTO "invoice" VALUES(20260000000005,20485,23,7,NULL,14,25,26,345679,0,NULL,-31,-1,7,1,2195946125272621274);
INSERT INTO "invoice" VALUES(20260000000006,20504,5,6,NULL,30,12,7,250000,0,NULL,-31,333,8,1,-8733950828225265887);
INSERT INTO "invoice" VALUES(20260000000007,20513,23,7,NULL,14,25,26,193204,0,NULL,-59,-1,9,2,-5578286884749324998);
CREATE TABLE "invoice_revision" (
    invoice TEXT NOT NULL,
    revision INTEGER NOT NULL CHECK (revision > 1),
    decision TEXT NOT NULL,
    reason TEXT NOT NULL,
    issued_by TEXT NOT NULL,
    issued_at TEXT NOT NULL,
    PRIMARY KEY (invoice, revision)
) STRICT, WITHOUT ROWID;
INSERT INTO "invoice_revision" VALUES('INV-2026-00000002',2,'{"payer":{"account":"acme-hq","organization":"acme","purchaseOrderIntegration":true},"requested":{"changeRequest":"ch-1","number":"PO-NEW","source":"change_request"},"rule":"shown"}','other budget','root','2026-11-30T04:06:09Z');
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
INSERT INTO "night" VALUES('2026-02-11',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchase_order_changes.csv purchasers.csv subscriptions.csv terms.csv usage.csv','b5378a628f7d0123eced84706e1ec8822854f97d80afbd7531b1a873a7ff224e',0,1);
INSERT INTO "night" VALUES('2026-02-12',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchase_order_changes.csv purchasers.csv subscriptions.csv terms.csv usage.csv','b5378a628f7d0123eced84706e1ec8822854f97d80afbd7531b1a873a7ff224e',0,1);
INSERT INTO "night" VALUES('2026-02-13',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchase_order_changes.csv purchasers.csv subscriptions.csv terms.csv usage.csv','b5378a628f7d0123eced84706e1ec8822854f97d80afbd7531b1a873a7ff224e',0,0);
INSERT INTO "night" VALUES('2026-02-14',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchase_order_changes.csv purchasers.csv subscriptions.csv terms.csv usage.csv','b5378a628f7d0123eced84706e1ec8822854f97d80afbd7531b1a873a7ff224e',0,0);
INSERT INTO "night" VALUES('2026-02-15',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchase_order_changes.csv purchasers.csv subscriptions.csv terms.csv usage.csv','b5378a628f7d0123eced84706e1ec8822854f97d80afbd7531b1a873a7ff224e',0,0);
INSERT INTO "night" VALUES('2026-02-16',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchase_order_changes.csv purchasers.csv subscriptions.csv terms.csv usage.csv','b5378a628f7d0123eced84706e1ec8822854f97d80afbd7531b1a873a7ff224e',0,0);
INSERT INTO "night" VALUES('2026-02-17',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchase_order_changes.csv purchasers.csv subscriptions.csv terms.csv usage.csv','b5378a628f7d0123eced84706e1ec8822854f97d80afbd7531b1a873a7ff224e',0,0);
INSERT INTO "night" VALUES('2026-02-18',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchase_order_changes.csv purchasers.csv subscriptions.csv terms.csv usage.csv','b5378a628f7d0123eced84706e1ec8822854f97d80afbd7531b1a873a7ff224e',0,0);
INSERT INTO "night" VALUES('2026-02-19',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchase_order_changes.csv purchasers.csv subscriptions.csv terms.csv usage.csv','b5378a628f7d0123eced84706e1ec8822854f97d80afbd7531b1a873a7ff224e',0,0);
INSERT INTO "night" VALUES('2026-02-20',1,1,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchase_order_changes.csv purchasers.csv subscriptions.csv terms.csv usage.csv','b5378a628f7d0123eced84706e1ec8822854f97d80afbd7531b1a873a7ff224e',0,0);
INSERT INTO "night" VALUES('2026-02-21',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchase_order_changes.csv purchasers.csv subscriptions.csv terms.csv usage.csv','b5378a628f7d0123eced84706e1ec8822854f97d80afbd7531b1a873a7ff224e',0,0);
INSERT INTO "night" VALUES('2026-02-22',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchase_order_changes.csv purchasers.csv subscriptions.csv terms.csv usage.csv','b5378a628f7d0123eced84706e1ec8822854f97d80afbd7531b1a873a7ff224e',0,0);
INSERT INTO "night" VALUES('2026-02-23',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchase_order_changes.csv purchasers.csv subscriptions.csv terms.csv usage.csv','b5378a628f7d0123eced84706e1ec8822854f97d80afbd7531b1a873a7ff224e',0,0);
INSERT INTO "night" VALUES('2026-02-24',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchase_order_changes.csv purchasers.csv subscriptions.csv terms.csv usage.csv','b5378a628f7d0123eced84706e1ec8822854f97d80afbd7531b1a873a7ff224e',0,0);
INSERT INTO "night" VALUES('2026-02-25',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchase_order_changes.csv purchasers.csv subscriptions.csv terms.csv usage.csv','b5378a628f7d0123eced84706e1ec8822854f97d80afbd7531b1a873a7ff224e',0,0);
INSERT INTO "night" VALUES('2026-02-26',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchase_order_changes.csv purchasers.csv subscriptions.csv terms.csv usage.csv','b5378a628f7d0123eced84706e1ec8822854f97d80afbd7531b1a873a7ff224e',0,0);
INSERT INTO "night" VALUES('2026-02-27',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchase_order_changes.csv purchasers.csv subscriptions.csv terms.csv usage.csv','b5378a628f7d0123eced84706e1ec8822854f97d80afbd7531b1a873a7ff224e',0,0);
INSERT INTO "night" VALUES('2026-02-28',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchase_order_changes.csv purchasers.csv subscriptions.csv terms.csv usage.csv','b5378a628f7d0123eced84706e1ec8822854f97d80afbd7531b1a873a7ff224e',0,0);
INSERT INTO "night" VALUES('2026-03-01',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchase_order_changes.csv purchasers.csv subscriptions.csv terms.csv usage.csv','b5378a628f7d0123eced84706e1ec8822854f97d80afbd7531b1a873a7ff224e',0,0);
INSERT INTO "night" VALUES('2026-03-02',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchase_order_changes.csv purchasers.csv subscriptions.csv terms.csv usage.csv','b5378a628f7d0123eced84706e1ec8822854f97d80afbd7531b1a873a7ff224e',0,0);
INSERT INTO "night" VALUES('2026-03-03',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchase_order_changes.csv purchasers.csv subscriptions.csv terms.csv usage.csv','b5378a628f7d0123eced84706e1ec8822854f97d80afbd7531b1a873a7ff224e',0,0);
INSERT INTO "night" VALUES('2026-03-04',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchase_order_changes.csv purchasers.csv subscriptions.csv terms.csv usage.csv','b5378a628f7d0123eced84706e1ec8822854f97d80afbd7531b1a873a7ff224e',0,0);
INSERT INTO "night" VALUES('2026-03-05',1,0,1,'accounts.csv memberships.csv organizations.csv payment_schedules.csv products.csv purchase_order_changes.csv purchasers.csv subscriptions.csv terms.csv usage.csv','b5378a628f7d0123eced84706e1ec8822854f97d80afbd7531b1a873a7ff224e',0,0);
CREATE TABLE night_digest (
    business_date TEXT PRIMARY KEY REFERENCES night,
    digest BLOB NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "night_digest" VALUES('2026-01-01',X'D97CC80CFF2865A57FC80C9F964FC6E631CA0FBB26F88CE740B0E35944314A76');
INSERT INTO "night_digest" VALUES('2026-01-02',X'808553068B9014CACE2F63523051C744BEECC5D16D862FAEFF3A440C6D15247D');
INSERT INTO "night_digest" VALUES('2026-01-03',X'A298560C312C920C2DB430E121E9107EFEFC6B17F6919DC80B5556EDB161336F');
INSERT INTO "night_digest" VALUES('2026-01-04',X'DBA78124D4CCB95D200742ACC8C41D9D53577FC74BB54E866E2964605970EE0B');
INSERT INTO "night_digest" VALUES('2026-01-05',X'63013A47D10CC48081D024FD32F8732F76559B830E8C29EB75BCF0EC3D6361BB');
INSERT INTO "night_digest" VALUES('2026-01-06',X'0290476B2707B9ECCCEE25A088772DA4DD4B5511D87E375B7EFE323F63ADAF68');
INSERT INTO "night_digest" VALUES('2026-01-07',X'03ACFC61FA1BA2273DE282B25CF462ACFE1354EC6D532728D76E7EC883DC20AA');
INSERT INTO "night_digest" VALUES('2026-01-08',X'8FA10BE17DD8D4CA9E40DE8C04C8863F3C2268FBBD922A1C61A8E657F5A89227');
INSERT INTO "night_digest" VALUES('2026-01-09',X'49F70C25F64CFCC506B460D91E353D8108EC86196258C2A577BEECD40A556724');
INSERT INTO "night_digest" VALUES('2026-01-10',X'954FC85C106A336A6345D1360C6001D22C70566AD63DB0407402559FCD63AA97');
INSERT INTO "night_digest" VALUES('2026-01-11',X'3F148BC368723BA1A388F6F2492F8BC0519FADA00182D16DB11129BBA50619D9');
INSERT INTO "night_digest" VALUES('2026-01-12',X'F45E4ACEB23259617EF7BDA8915DEC895211E48410E931BFCE64F4A99434F7B8');
INSERT INTO "night_digest" VALUES('2026-01-13',X'E38267FB9898AE0AB11738EEF710EF7DBA172517D0B0C6CBF755E83D9833A5C3');
INSERT INTO "night_digest" VALUES('2026-01-14',X'BA0CDD330AF72F3612C8F10F483B8F37462617FA11CD0A61602F61591B7CAB69');
INSERT INTO "night_digest" VALUES('2026-01-15',X'0CA45AF831DFBCD7B31B8F9AB1E120553DB2384E2F47BD0D6EB8DAB38CCF0151');
INSERT INTO "night_digest" VALUES('2026-01-16',X'D90F8C6C56C5A4A8177837C74BE9D9666DFFE036DFEB983D9AF53E345B16C2D1');
INSERT INTO "night_digest" VALUES('2026-01-17',X'9220262A841F129A0DD4DECBD1FEFCE65D363497C9B9EA591FE4A2A047FD8DBA');
INSERT INTO "night_digest" VALUES('2026-01-18',X'EF8A066B56FBA90AEF55137F76F9B2E7844C7BBB03BBCF8E508CCCE284EFD205');
INSERT INTO "night_digest" VALUES('2026-01-19',X'17E74AFCAEB8DAD7022E1FB396F7535843C961CF16219DDBCE9C31B43B084289');
INSERT INTO "night_digest" VALUES('2026-01-20',X'16E6DF2FC3DBA4F95D12D3EF9C71A4A331CFB95FDA657FEF44B0CE41554BE040');
INSERT INTO "night_digest" VALUES('2026-01-21',X'370767A8C3C80BC634D7C02B1469E44D06D1771820F64E517529042BDC575193');
INSERT INTO "night_digest" VALUES('2026-01-22',X'9B8AF85DE46C9DB0611F8FDEC795879AB3288D4685A67AE9DA05CDBDA989520C');
INSERT INTO "night_digest" VALUES('2026-01-23',X'2A96A28914676331668AC8CC996FABB075DF5439E217DDAD7627702713F1E4B5');
INSERT INTO "night_digest" VALUES('2026-01-24',X'73226EAA1400984215DDC39742C6DC5867AD05FD63877A6AD24C7FE81AB435DC');
INSERT INTO "night_digest" VALUES('2026-01-25',X'7E9345E8385E80AD1308F555188F46A37D9F3D6344E90B07357E3BB8135F1315');
INSERT INTO "night_digest" VALUES('2026-01-26',X'9F3BA1D0E47578EB89CFEECA67E43E29D450786CEB3B843EED626BE4E0BD2A1B');
INSERT INTO "night_digest" VALUES('2026-01-27',X'98515BD03BE91C3E2C17610DC84F93DBA41159A81FD4AE372FA1C3BBC840A2EE');
INSERT INTO "night_digest" VALUES('2026-01-28',X'5608274B88FC7DB62D036C8EDEC4AA79B4215C2D5581D3C76C3CD91A27BF40CA');
INSERT INTO "night_digest" VALUES('2026-01-29',X'B722D92FB2136CC0DA20E9050B611BC84C7F1A6A0E2475FA8D706F98B5E74205');
INSERT INTO "night_digest" VALUES('2026-01-30',X'94D9533A0E230ACA52F68C51DBBAFBC383F706F92D8B82661E45C76EE7E11539');
INSERT INTO "night_digest" VALUES('2026-01-31',X'B3427AEB46B15D61792A87BA7D995041D329EDA61EFAB975D540A7FB1370CC77');
INSERT INTO "night_digest" VALUES('2026-02-01',X'6576E5E759C097C0A5981CC6210B8472E7918885178A9A6928AC05725A672E56');
INSERT INTO "night_digest" VALUES('2026-02-02',X'2DF36D248B08EF99653B0E5F55D79402CE6A9018B63446D49007BDD011919D99');
INSERT INTO "night_digest" VALUES('2026-02-03',X'5F78F3DA6B9B1264EB8C0056599A35B8EA2480A119BC1369B640304A0551970D');
INSERT INTO "night_digest" VALUES('2026-02-04',X'D47B7DCA11B8D95109817CE1F22AA85D946D8782BD64271F01E9CF37FC9AAD7A');
INSERT INTO "night_digest" VALUES('2026-02-05',X'BF4176AC93FF6FBF14A0FD1F4F4AFB21586F9D472BF91E7E317676EBE2073FB0');
INSERT INTO "night_digest" VALUES('2026-02-06',X'B4639917CBC6A1CCBF398C5DE26B3C9DD371F80E0D7257B60768454009FCF759');
INSERT INTO "night_digest" VALUES('2026-02-07',X'8E2A62F5110330F866572BADE9B289D3965CA76042FE42A261638277AB12C114');
INSERT INTO "night_digest" VALUES('2026-02-08',X'A8401F1084B910D92F186055E9EF1F28E76B83A0F13ECA56693A97AC163424A5');
INSERT INTO "night_digest" VALUES('2026-02-09',X'A98689305470CCDBB2B963DB6F1A1EDD61E6FD820C47C534CDEAAE47346A2A45');
INSERT INTO "night_digest" VALUES('2026-02-10',X'E11AF8C0FEAE8DD5C2D68995B9CD0F24BED46F83457FA8B57113B1D787ABCBC0');
INSERT INTO "night_digest" VALUES('2026-02-11',X'4E5999E371ABCB46D38EB339F52EAD4CD21E90F2D76B5B0649D71ECE418379FA');
INSERT INTO "night_digest" VALUES('2026-02-12',X'27BB8D040C1434313EEB5060341DFB137B46D04910E1D6C228AD78C2DABE838F');
INSERT INTO "night_digest" VALUES('2026-02-13',X'FBAAD9E5910694D14E61D98FDE40702615D19EB6ED91990D11AB47F7129F4AF4');
INSERT INTO "night_digest" VALUES('2026-02-14',X'A43FA74E12717B11E0D0AB05C32DA00E57BAD74F7D869EDAB3CEB219C513129A');
INSERT INTO "night_digest" VALUES('2026-02-15',X'4D08869E1B31FFE793EBF5C2FA6DB5476C53E47D4AADFE0CCB9C1E6EE4298206');
INSERT INTO "night_digest" VALUES('2026-02-16',X'CD66591B80EB05DA6300BEEEEC0404161D05A7A18D63AF1AED170042C7D5E037');
INSERT INTO "night_digest" VALUES('2026-02-17',X'1943B04533B24F12973431A01C79455EAC2C7DD7E0C75CC6AEDACAFA961D0F40');
INSERT INTO "night_digest" VALUES('2026-02-18',X'DE71D5F37DB3EA707EDE54C0774576D8A370F505384C3F3B643BC455D3FDCC7A');
INSERT INTO "night_digest" VALUES('2026-02-19',X'951EDB6C08E59F77AA7EC1F8315D662760AD983A02BAD3C44108B040E6F4042F');
INSERT INTO "night_digest" VALUES('2026-02-20',X'EB8CC33205505CD15EF66273EEA956E40407B305F8718F5CAEA9AC97DB1236F9');
INSERT INTO "night_digest" VALUES('2026-02-21',X'2324408EF7F838DB7A670C5B678CD0627A3BB0785D78536B6E06D318DC5EB2E4');
INSERT INTO "night_digest" VALUES('2026-02-22',X'F4F01AC760D8BD2FD342CEEC4D7A82907D3D69E5F0C8F9BDA9FC3B6F2234213C');
INSERT INTO "night_digest" VALUES('2026-02-23',X'8AA29E19384151192AA8909415FDD57C6302A0BE01EA04F1ED6D6EF12979BF50');
INSERT INTO "night_digest" VALUES('2026-02-24',X'AC1A373A13886E212F6FA96AFAED2DD34DA17EE3E226363E73F290D47093FD1F');
INSERT INTO "night_digest" VALUES('2026-02-25',X'D5364D939767FECA95EE3ACEE41AAC04476F0C7E27D5263188B4E1653BB667C8');
INSERT INTO "night_digest" VALUES('2026-02-26',X'42C2ED05EF7E55559D65028AC42C62A050ED5E45270FCA47AD2B0E760A83E3F4');
INSERT INTO "night_digest" VALUES('2026-02-27',X'8B69B0FB4F078988E5F686473AE1347FF4A7FFD31AA78397B627DB397F143C63');
INSERT INTO "night_digest" VALUES('2026-02-28',X'74913852BFF610745CC516BC0145342A2C5B154E4E36FB20F80074BDB2DBF30B');
INSERT INTO "night_digest" VALUES('2026-03-01',X'C2311F70B881A988B7E797C08090D9932000C6DB39605E262462B55D570F8E05');
INSERT INTO "night_digest" VALUES('2026-03-02',X'E7E16536B29E31DD2F8BCFC751EDD2BE956DA9456518C588CD062EB3A8DD5AD8');
INSERT INTO "night_digest" VALUES('2026-03-03',X'FDA5629FBED42C0DB32ED35D5F30062D5D4A31EE83A0DB8E5D5EEA565440447B');
INSERT INTO "night_digest" VALUES('2026-03-04',X'CF7D899642FF228DC22076D9F06901BDBE2D2B8AE642CF36DDDDC1E0CD478534');
INSERT INTO "night_digest" VALUES('2026-03-05',X'FD26C069C44B89D36B60A639603C42082751D32F3A56FBED44E496C00CAC14DC');
CREATE TABLE night_documents (
    business_date TEXT PRIMARY KEY REFERENCES night,
    prefix TEXT NOT NULL,
    archive TEXT CHECK (archive IN ('tar', 'zip'))
) STRICT, WITHOUT ROWID;
INSERT INTO "night_documents" VALUES('2026-01-10','INV',NULL);
INSERT INTO "night_documents" VALUES('2026-01-15','INV',NULL);
INSERT INTO "night_documents" VALUES('2026-01-20','INV',NULL);
INSERT INTO "night_documents" VALUES('2026-02-01','INV',NULL);
INSERT INTO "night_documents" VALUES('2026-02-20','INV',NULL);
INSERT INTO "night_documents" VALUES('2026-03-01','INV',NULL);
CREATE TABLE night_file (
    business_date TEXT NOT NULL REFERENCES night,
    path TEXT NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (business_date, path)
) STRICT;
INSERT INTO "night_file" VALUES('2026-01-10','created-orders.csv',X'70617965725F6163636F756E745F69642C70757263686173655F6F726465725F6E756D6265722C637265617465645F62792C726573656D626C65732C646F7562740A6E6F726477696E642D68712C3030303132332C6D61726B6574706C6163652C2C0A');
INSERT INTO "night_file" VALUES('2026-01-15','created-orders.csv',X'70617965725F6163636F756E745F69642C70757263686173655F6F726465725F6E756D6265722C637265617465645F62792C726573656D626C65732C646F7562740A61636D652D68712C343530303031323334352C6D61726B6574706C6163652C2C0A');
INSERT INTO "night_file" VALUES('2026-01-20','created-orders.csv',X'70617965725F6163636F756E745F69642C70757263686173655F6F726465725F6E756D6265722C637265617465645F62792C726573656D626C65732C646F7562740A61636D652D68712C504F2D323032362F303737202620436F2C6D61726B6574706C6163652C2C0A');
INSERT INTO "night_file" VALUES('2026-02-20','created-orders.csv',X'70617965725F6163636F756E745F69642C70757263686173655F6F726465725F6E756D6265722C637265617465645F62792C726573656D626C65732C646F7562740A61636D652D68712C504F2D323032362F3037382C6D61726B6574706C6163652C2C0A');
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
INSERT INTO "night_format" VALUES('2026-02-20','ubl','invoice',0,'58d619fa64e4d197697091a2f842e77edcd21a8b101ab8043c987cccb7c72912');
INSERT INTO "night_format" VALUES('2026-03-01','peppol','invoice',0,'ef9ad40ed5cfd8dede9134af541eb8fff21f5b6f7ab9748329ceb7e9245ed2fe');
CREATE TABLE night_manifest (
    business_date TEXT NOT NULL REFERENCES night,
    name TEXT NOT NULL,
    bytes INTEGER NOT NULL CHECK (bytes >= 0),
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    PRIMARY KEY (business_date, name)
) STRICT, WITHOUT ROWID;
INSERT INTO "night_manifest" VALUES('2026-01-10','SHA256SUMS',430,X'F51BD5A18B9ADD65527DA0D6A06395ADD05AFD6B0CDD1051517C2CBEF13E45F5');
INSERT INTO "night_manifest" VALUES('2026-01-10','manifest.json',946,X'638D5E9AB322D027E13F2390FA486783318F7294F93804757402559870325DDA');
INSERT INTO "night_manifest" VALUES('2026-01-15','SHA256SUMS',430,X'CCABEF980D5C18B39AE9E614A934B0E73ECBCA628C9BA91DA673F53941657488');
INSERT INTO "night_manifest" VALUES('2026-01-15','manifest.json',949,X'2CBCC5AFF619F24B431C419168539BECFAA670AA6FA5E5A8A735DD0E5AEFB210');
INSERT INTO "night_manifest" VALUES('2026-01-20','SHA256SUMS',430,X'0A0543AFCB8E0AE5C24F35BF7AB4344C8F600717412ED9B9EA02A215C992CC95');
INSERT INTO "night_manifest" VALUES('2026-01-20','manifest.json',945,X'0E36BC17DD871C3FC3457F367B4C6351AB94D1A9B48A5F2BA2B124152BFB244A');
INSERT INTO "night_manifest" VALUES('2026-02-01','SHA256SUMS',256,X'EBECFB738CD8450857F96C05AC214EA7EE97160F388C1CD4A0B0352F35BDE409');
INSERT INTO "night_manifest" VALUES('2026-02-01','manifest.json',740,X'6197A102B02BBB45D6C7320279E0372E4803A4A6701759D8617A6C0687F8B01F');
INSERT INTO "night_manifest" VALUES('2026-02-20','SHA256SUMS',430,X'C14EB9BAB1D91C4C7905710D8198D434DFE1843272FA17646F86FC1C7B0E3254');
INSERT INTO "night_manifest" VALUES('2026-02-20','manifest.json',945,X'1B7ED4B92FA46762A3DEBA2694CFFDB90C83EBD8EF7FAC544F3FEE77F1A394E3');
INSERT INTO "night_manifest" VALUES('2026-03-01','SHA256SUMS',168,X'26CC90473E878305D3120901242C9480128E020FDAF9F6E240C480FD224B9A45');
INSERT INTO "night_manifest" VALUES('2026-03-01','manifest.json',449,X'A1EFC74F8E3D2629BE4ED87DE35D40C738D2C8167F607EBA358BF8A404DDB2D4');
CREATE TABLE night_order (
    business_date INTEGER NOT NULL,
    position INTEGER NOT NULL,
    po INTEGER NOT NULL REFERENCES purchase_order,
    state INTEGER NOT NULL CHECK (state BETWEEN 0 AND 3),
    effective_on INTEGER,
    expires_on INTEGER,
    description TEXT,
    last_line INTEGER NOT NULL,
    new_lines INTEGER NOT NULL CHECK (new_lines BETWEEN 0 AND last_line),
    gone_lines INTEGER NOT NULL CHECK (gone_lines BETWEEN 0 AND last_line),
    contacts INTEGER NOT NULL CHECK (contacts >= 0),
    PRIMARY KEY (business_date, position)
) STRICT, WITHOUT ROWID;
INSERT INTO "night_order" VALUES(20463,0,1,0,20463,20818,NULL,1,1,0,0);
INSERT INTO "night_order" VALUES(20468,0,2,0,20485,20849,NULL,1,1,0,0);
INSERT INTO "night_order" VALUES(20473,0,3,0,20473,20837,NULL,2,2,0,0);
INSERT INTO "night_order" VALUES(20504,0,5,0,20473,20837,NULL,1,1,0,0);
CREATE TABLE night_total (
    business_date INTEGER NOT NULL,
    currency TEXT NOT NULL,
    invoices INTEGER NOT NULL,
    net TEXT NOT NULL,
    tax TEXT NOT NULL,
    PRIMARY KEY (business_date, currency)
) STRICT, WITHOUT ROWID;
INSERT INTO "night_total" VALUES(20463,'DKK',1,'5200000','0');
INSERT INTO "night_total" VALUES(20468,'EUR',1,'1350050','270010');
INSERT INTO "night_total" VALUES(20473,'EUR',1,'400000','0');
INSERT INTO "night_total" VALUES(20485,'EUR',1,'16517','0');
INSERT INTO "night_total" VALUES(20485,'NOK',1,'345679','0');
INSERT INTO "night_total" VALUES(20504,'EUR',1,'250000','0');
INSERT INTO "night_total" VALUES(20513,'NOK',1,'193204','0');
CREATE TABLE number_prefix (
    day INTEGER PRIMARY KEY,
    prefix TEXT NOT NULL,
    first INTEGER NOT NULL
) STRICT;
INSERT INTO "number_prefix" VALUES(20463,'INV',20260000000001);
INSERT INTO "number_prefix" VALUES(20468,'INV',20260000000002);
INSERT INTO "number_prefix" VALUES(20473,'INV',20260000000003);
INSERT INTO "number_prefix" VALUES(20485,'INV',20260000000004);
INSERT INTO "number_prefix" VALUES(20504,'INV',20260000000006);
INSERT INTO "number_prefix" VALUES(20513,'INV',20260000000007);
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
    due_on INTEGER NOT NULL,
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
INSERT INTO "open_fact" VALUES('sub-platform-1','instalment',3,'','','not_yet_due',20654,'EUR',250000,NULL,1,NULL,NULL,NULL,NULL);
CREATE TABLE payer (
    id INTEGER PRIMARY KEY,
    account_id TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO "payer" VALUES(1,'nordwind-hq');
INSERT INTO "payer" VALUES(2,'acme-hq');
CREATE TABLE purchase_order (
    id INTEGER PRIMARY KEY,
    payer INTEGER NOT NULL REFERENCES payer,
    number TEXT NOT NULL,
    state INTEGER NOT NULL CHECK (state BETWEEN 0 AND 3),
    effective_on INTEGER,
    expires_on INTEGER,
    description TEXT,
    created_by INTEGER NOT NULL CHECK (created_by BETWEEN 0 AND 2),
    first_seen_on INTEGER NOT NULL,
    last_line INTEGER NOT NULL CHECK (last_line >= gone_lines),
    gone_lines INTEGER NOT NULL DEFAULT 0 CHECK (gone_lines >= 0),
    contacts INTEGER NOT NULL DEFAULT 0 CHECK (contacts >= 0),
    UNIQUE (payer, number)
) STRICT;
INSERT INTO "purchase_order" VALUES(1,1,'000123',1,20463,20818,NULL,1,20463,1,0,0);
INSERT INTO "purchase_order" VALUES(2,2,'4500012345',0,20485,20849,NULL,1,20468,1,1,0);
INSERT INTO "purchase_order" VALUES(3,2,'PO-2026/077 & Co',0,20473,20837,NULL,1,20473,2,0,0);
INSERT INTO "purchase_order" VALUES(4,2,'PO-NEW',0,20485,20849,NULL,1,20496,1,0,0);
INSERT INTO "purchase_order" VALUES(5,2,'PO-2026/078',0,20473,20837,NULL,1,20504,1,0,0);
CREATE TABLE purchase_order_contact (
    po INTEGER NOT NULL REFERENCES purchase_order,
    email TEXT NOT NULL,
    name TEXT NOT NULL,
    phone TEXT,
    PRIMARY KEY (po, email)
) STRICT, WITHOUT ROWID;
CREATE TABLE purchase_order_contact_import (
    po INTEGER NOT NULL REFERENCES purchase_order,
    email TEXT NOT NULL,
    name TEXT NOT NULL,
    phone TEXT,
    PRIMARY KEY (po, email)
) STRICT, WITHOUT ROWID;
CREATE TABLE purchase_order_event (
    id INTEGER PRIMARY KEY,
    po INTEGER NOT NULL REFERENCES purchase_order,
    after_line INTEGER NOT NULL,
    business_date INTEGER,
    recorded_at TEXT,
    happening INTEGER NOT NULL,
    detail TEXT NOT NULL,
    cause TEXT,
    actor TEXT,
    charge INTEGER REFERENCES charge
) STRICT;
INSERT INTO "purchase_order_event" VALUES(1,1,1,NULL,'2026-11-30T04:06:08Z',8,'status ACTIVE → SUSPENDED','under review','root',NULL);
INSERT INTO "purchase_order_event" VALUES(2,2,1,NULL,'2026-11-30T04:06:09Z',3,'line item 1 moved to PO PO-NEW of acme-hq','regeneration of INV-2026-00000002','root',NULL);
INSERT INTO "purchase_order_event" VALUES(3,4,1,NULL,'2026-11-30T04:06:09Z',0,'status ACTIVE, expires_on 2027-01-31, default information, no contact','regeneration of INV-2026-00000002','root',NULL);
INSERT INTO "purchase_order_event" VALUES(4,4,1,NULL,'2026-11-30T04:06:09Z',2,'line item 1, 13500.50 EUR, from PO 4500012345 of acme-hq','regeneration of INV-2026-00000002','root',NULL);
INSERT INTO "purchase_order_event" VALUES(5,4,1,NULL,'2026-11-30T04:06:09Z',4,'INV-2026-00000002 revision 2: shown → shown','other budget','root',NULL);
CREATE TABLE purchase_order_import (
    po INTEGER PRIMARY KEY REFERENCES purchase_order,
    state INTEGER NOT NULL CHECK (state BETWEEN 0 AND 3),
    effective_on INTEGER,
    expires_on INTEGER,
    description TEXT
) STRICT;
CREATE TABLE purchase_order_line (
    po INTEGER NOT NULL REFERENCES purchase_order,
    line INTEGER NOT NULL CHECK (line > 0),
    charge INTEGER NOT NULL REFERENCES charge,
    quantity TEXT NOT NULL,
    tax INTEGER NOT NULL,
    effect INTEGER CHECK (effect BETWEEN 0 AND 3),
    expiry_before INTEGER CHECK (expiry_before IS NULL OR effect IN (2, 3)),
    moved INTEGER NOT NULL DEFAULT 0 CHECK (moved IN (0, 1)),
    PRIMARY KEY (po, line)
) STRICT, WITHOUT ROWID;
INSERT INTO "purchase_order_line" VALUES(1,1,1,'1',0,1,NULL,0);
INSERT INTO "purchase_order_line" VALUES(2,1,2,'1',270010,1,NULL,1);
INSERT INTO "purchase_order_line" VALUES(3,1,4,'1',0,1,NULL,0);
INSERT INTO "purchase_order_line" VALUES(3,2,3,'1',0,0,NULL,0);
INSERT INTO "purchase_order_line" VALUES(4,1,2,'1',270010,NULL,NULL,0);
INSERT INTO "purchase_order_line" VALUES(5,1,8,'1',0,1,NULL,0);
CREATE TABLE purchase_order_notice (
    po INTEGER NOT NULL REFERENCES purchase_order,
    expiry INTEGER NOT NULL,
    kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 3),
    business_date INTEGER NOT NULL,
    messages INTEGER NOT NULL,
    obstacle INTEGER CHECK (obstacle BETWEEN 0 AND 2),
    PRIMARY KEY (po, expiry, kind),
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
INSERT INTO "rejected_file" VALUES(2,'2026-02-11','usage.csv',X'2C7265636F72645F69642C737562736372697074696F6E5F69642C64696D656E73696F6E2C757365645F61742C7175616E74697479');
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
INSERT INTO "rejected_row" VALUES(2,6,'NB905','usage record "u-0005" is rejected (NB107) and replaced: another row of the same key is used','Nothing is left to do tonight. Correct or remove this row in the system that exports it.','sub-metering-1','u-0005',X'2C752D303030352C7375622D6D65746572696E672D312C6576656E74732C323032362D30312D31365431303A30303A30305A2C2231322C3522');
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
INSERT INTO "row_tally" VALUES('2026-02-11','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-11','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-11','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-11','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-11','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-11','purchase_order_changes.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-11','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-11','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-11','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-11','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-02-11','usage.late.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-11','usage.mended.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-12','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-12','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-12','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-12','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-12','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-12','purchase_order_changes.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-12','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-12','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-12','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-12','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-02-12','usage.late.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-12','usage.mended.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-13','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-13','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-13','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-13','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-13','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-13','purchase_order_changes.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-13','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-13','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-13','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-13','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-02-13','usage.late.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-13','usage.mended.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-14','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-14','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-14','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-14','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-14','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-14','purchase_order_changes.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-14','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-14','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-14','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-14','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-02-14','usage.late.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-14','usage.mended.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-15','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-15','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-15','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-15','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-15','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-15','purchase_order_changes.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-15','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-15','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-15','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-15','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-02-15','usage.late.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-15','usage.mended.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-16','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-16','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-16','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-16','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-16','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-16','purchase_order_changes.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-16','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-16','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-16','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-16','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-02-16','usage.late.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-16','usage.mended.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-17','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-17','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-17','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-17','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-17','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-17','purchase_order_changes.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-17','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-17','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-17','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-17','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-02-17','usage.late.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-17','usage.mended.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-18','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-18','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-18','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-18','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-18','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-18','purchase_order_changes.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-18','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-18','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-18','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-18','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-02-18','usage.late.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-18','usage.mended.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-19','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-19','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-19','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-19','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-19','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-19','purchase_order_changes.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-19','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-19','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-19','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-19','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-02-19','usage.late.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-19','usage.mended.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-20','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-20','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-20','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-20','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-20','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-20','purchase_order_changes.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-20','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-20','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-20','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-20','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-02-20','usage.late.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-20','usage.mended.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-21','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-21','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-21','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-21','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-21','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-21','purchase_order_changes.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-21','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-21','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-21','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-21','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-02-21','usage.late.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-21','usage.mended.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-22','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-22','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-22','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-22','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-22','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-22','purchase_order_changes.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-22','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-22','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-22','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-22','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-02-22','usage.late.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-22','usage.mended.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-23','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-23','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-23','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-23','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-23','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-23','purchase_order_changes.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-23','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-23','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-23','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-23','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-02-23','usage.late.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-23','usage.mended.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-24','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-24','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-24','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-24','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-24','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-24','purchase_order_changes.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-24','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-24','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-24','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-24','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-02-24','usage.late.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-24','usage.mended.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-25','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-25','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-25','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-25','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-25','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-25','purchase_order_changes.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-25','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-25','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-25','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-25','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-02-25','usage.late.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-25','usage.mended.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-26','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-26','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-26','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-26','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-26','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-26','purchase_order_changes.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-26','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-26','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-26','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-26','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-02-26','usage.late.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-26','usage.mended.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-27','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-27','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-27','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-27','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-27','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-27','purchase_order_changes.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-27','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-27','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-27','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-27','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-02-27','usage.late.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-27','usage.mended.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-28','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-28','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-28','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-28','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-28','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-28','purchase_order_changes.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-28','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-28','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-28','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-28','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-02-28','usage.late.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-02-28','usage.mended.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-03-01','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-03-01','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-03-01','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-03-01','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-03-01','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-03-01','purchase_order_changes.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-03-01','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-03-01','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-03-01','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-03-01','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-03-01','usage.late.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-03-01','usage.mended.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-03-02','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-03-02','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-03-02','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-03-02','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-03-02','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-03-02','purchase_order_changes.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-03-02','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-03-02','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-03-02','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-03-02','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-03-02','usage.late.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-03-02','usage.mended.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-03-03','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-03-03','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-03-03','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-03-03','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-03-03','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-03-03','purchase_order_changes.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-03-03','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-03-03','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-03-03','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-03-03','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-03-03','usage.late.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-03-03','usage.mended.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-03-04','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-03-04','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-03-04','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-03-04','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-03-04','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-03-04','purchase_order_changes.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-03-04','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-03-04','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-03-04','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-03-04','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-03-04','usage.late.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-03-04','usage.mended.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-03-05','accounts.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-03-05','memberships.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-03-05','organizations.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-03-05','payment_schedules.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-03-05','products.csv',3,3,0,0,0);
INSERT INTO "row_tally" VALUES('2026-03-05','purchase_order_changes.csv',1,1,0,0,0);
INSERT INTO "row_tally" VALUES('2026-03-05','purchasers.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-03-05','subscriptions.csv',4,4,0,0,0);
INSERT INTO "row_tally" VALUES('2026-03-05','terms.csv',7,7,0,0,0);
INSERT INTO "row_tally" VALUES('2026-03-05','usage.csv',5,4,1,0,0);
INSERT INTO "row_tally" VALUES('2026-03-05','usage.late.csv',2,2,0,0,0);
INSERT INTO "row_tally" VALUES('2026-03-05','usage.mended.csv',1,1,0,0,0);
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
CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;
INSERT INTO "setting" VALUES('billing_start','2026-01-01');
CREATE TABLE shared_text (
    id INTEGER PRIMARY KEY,
    key INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT;
INSERT INTO "shared_text" VALUES(1,6613324905092975675,'upfront');
INSERT INTO "shared_text" VALUES(2,-6424866510993976824,'{"payer":{"account":null,"organization":"nordwind","purchaseOrderIntegration":true},"requested":{"number":null,"source":"procurement"},"rule":"shown"}');
INSERT INTO "shared_text" VALUES(3,3987084114544589952,'{"isPermitted":true,"payer":{"account":null,"organization":"nordwind","purchaseOrderIntegration":true},"procurement":null}');
INSERT INTO "shared_text" VALUES(4,-6313616770574589426,'{"description":"Platform fee","dimension":"platform-fee","unitCode":"C62"}');
INSERT INTO "shared_text" VALUES(5,7926218257640306823,'contract');
INSERT INTO "shared_text" VALUES(6,-732712757585666285,'DKK');
INSERT INTO "shared_text" VALUES(7,-2352566510701927193,'ubl');
INSERT INTO "shared_text" VALUES(8,1826969047349723101,'{"payer":{"account":null,"organization":"acme","purchaseOrderIntegration":true},"purchaser":"j.martin","requested":{"number":null,"source":"subscription"},"rule":"shown"}');
INSERT INTO "shared_text" VALUES(9,-3214849048308009427,'{"isPermitted":true,"payer":{"account":null,"organization":"acme","purchaseOrderIntegration":true},"permissions":["aws-marketplace:Subscribe"],"purchaser":"j.martin","subscription":null}');
INSERT INTO "shared_text" VALUES(10,7593675196437621909,'{"description":"Analyst seat for one year","dimension":"seats","unitCode":"C62"}');
INSERT INTO "shared_text" VALUES(11,-7816073726318643697,'{"description":"Premium support for one year","dimension":"support","unitCode":"C62"}');
INSERT INTO "shared_text" VALUES(12,-4791015034316525121,'EUR');
INSERT INTO "shared_text" VALUES(13,1137804693495096398,'instalment');
INSERT INTO "shared_text" VALUES(14,-3923601323044678495,'{"found":"ACTIVE","payer":{"account":"acme-hq","organization":"acme","purchaseOrderIntegration":true},"purchaser":"k.weber","requested":{"number":null,"source":"subscription"},"rule":"shown"}');
INSERT INTO "shared_text" VALUES(15,437744707689660330,'{"isPermitted":true,"payer":{"account":"acme-hq","organization":"acme","purchaseOrderIntegration":true},"permissions":["AWSMarketplaceManageSubscriptions"],"purchaser":"k.weber","subscription":null}');
INSERT INTO "shared_text" VALUES(16,3613534038572837498,'{"description":"Payment 1 of 3","unitCode":"C62"}');
INSERT INTO "shared_text" VALUES(17,-8364843318665046133,'opening');
INSERT INTO "shared_text" VALUES(18,5904299241651937828,'{"payer":{"account":"acme-hq","organization":"acme","purchaseOrderIntegration":true},"purchaser":"k.weber","requested":{"number":null,"source":"subscription"},"rule":"shown"}');
INSERT INTO "shared_text" VALUES(19,-7685385636682301398,'usage');
INSERT INTO "shared_text" VALUES(20,-4243374496046396428,'{"rule":"pay_as_you_go"}');
INSERT INTO "shared_text" VALUES(21,3323357068720597593,'{"description":"API call","dimension":"api-calls","unitCode":"C62"}');
INSERT INTO "shared_text" VALUES(22,9019237416997650865,'{"description":"Storage per GB and month","dimension":"storage","unitCode":"E34"}');
INSERT INTO "shared_text" VALUES(23,7042033997709301558,'consumption');
INSERT INTO "shared_text" VALUES(24,7070265014433157064,'{"description":"Metered event","dimension":"events","unitCode":"C62"}');
INSERT INTO "shared_text" VALUES(25,8393384534068590162,'NOK');
INSERT INTO "shared_text" VALUES(26,3404687161595520939,'peppol');
INSERT INTO "shared_text" VALUES(27,883411503694677712,'{"payer":{"account":"acme-hq","organization":"acme","purchaseOrderIntegration":true},"purchaser":"k.weber","requested":{"number":null,"source":"instalment"},"rule":"shown"}');
INSERT INTO "shared_text" VALUES(28,-7053125847448369028,'{"isPermitted":true,"payer":{"account":"acme-hq","organization":"acme","purchaseOrderIntegration":true},"payment":null,"permissions":["AWSMarketplaceManageSubscriptions"],"purchaser":"k.weber","subscription":"PO-2026/077 & Co"}');
INSERT INTO "shared_text" VALUES(29,-6854215910882829536,'{"description":"Payment 2 of 3","unitCode":"C62"}');
CREATE TABLE subscription (
    subscription_id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    accepted_on INTEGER NOT NULL,
    starts_on INTEGER NOT NULL,
    ends_on INTEGER,
    currency TEXT NOT NULL,
    plan TEXT NOT NULL,
    status TEXT NOT NULL,
    ended_on INTEGER
) STRICT, WITHOUT ROWID;
INSERT INTO "subscription" VALUES('sub-analytics-1','acme-hq','analytics',20468,20485,20849,'EUR','upfront','ACTIVE',NULL);
INSERT INTO "subscription" VALUES('sub-metering-1','nordwind-oslo','metering',20455,20455,NULL,'NOK','none','ACTIVE',NULL);
INSERT INTO "subscription" VALUES('sub-platform-1','acme-berlin','platform',20473,20473,20837,'EUR','schedule','ACTIVE',NULL);
INSERT INTO "subscription" VALUES('sub-platform-2','nordwind-hq','platform',20463,20463,20818,'DKK','upfront','ACTIVE',NULL);
CREATE TABLE table_content (
    name TEXT PRIMARY KEY,
    digest BLOB NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "table_content" VALUES('change_request',X'449CF198E972E10A05196DB8AC71CA4130560CE885F4E8DFA4DDEB383A3B8605');
INSERT INTO "table_content" VALUES('input_column',X'89BC33F7AF211DEF10EB808E0B517A11C5BA1A5E2BBFA1DE383B6F98CE26F353');
INSERT INTO "table_content" VALUES('open_fact',X'2F7C93BD5CE3AE10553A4D3645BB6AA5CD2876A815B77EBDBE2EFD51B82CF2D2');
INSERT INTO "table_content" VALUES('set_aside_fact',X'E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855');
INSERT INTO "table_content" VALUES('subscription',X'DE4EA2FAC0D11D3915148EC9BC350360C90DAB88ED7E9D4F1DD877C155F83A18');
INSERT INTO "table_content" VALUES('vanished',X'E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855');
CREATE TABLE table_digest (
    business_date TEXT NOT NULL,
    name TEXT NOT NULL,
    rows INTEGER NOT NULL,
    digest BLOB NOT NULL,
    PRIMARY KEY (business_date, name)
) STRICT, WITHOUT ROWID;
INSERT INTO "table_digest" VALUES('','acceptance',1,X'8A8A98AC72E4D1CE3808E8970022E638C1FD7182F25A582561450A3F2DD4BFFD');
INSERT INTO "table_digest" VALUES('','change_request',1,X'CA9EBC0BCF06E0FA033DB92DA302AE5061B8F7FF93087388F81380E01BDBA1E8');
INSERT INTO "table_digest" VALUES('','charge_key',5,X'00E1B339DF8F4377633957F1F90B8CF5DDCBB690EEFC18EA0D0764F450445B7E');
INSERT INTO "table_digest" VALUES('','document_kind',2,X'F50BA0E934A177D8EFAC18C894E6E7F0883FD347590B3A1038B084289D229EC0');
INSERT INTO "table_digest" VALUES('','export_row',4,X'93E63F91C65B80DD7DE2E9CC17E6818259F0E5F665B66B44CD065B3DECC80703');
INSERT INTO "table_digest" VALUES('','fact_sheet',8,X'9E71D36DBC4FCD8C2687FC0ED1B4B32E6B144022DB4BAFC49461D9B6EB4BF0AA');
INSERT INTO "table_digest" VALUES('','input_column',77,X'F9740E570B60761D4AC227A8742D896958580FF583EF6289D9EDDB1B78F12E3D');
INSERT INTO "table_digest" VALUES('','invoice_revision',1,X'3E9D7FC82155968124BF5A35695BF0164A0554938D245BCA76D0B89F67BBF305');
INSERT INTO "table_digest" VALUES('','night.published',64,X'13A6163016BBDEF51F55C4FBFDEF72C4D323EDFE805523630ECC8BEECD742666');
INSERT INTO "table_digest" VALUES('','number_prefix',6,X'0F4CAED8A4560794852B2C496CB07B567C7952D6068C18E924327EF3E13D47ED');
INSERT INTO "table_digest" VALUES('','open_conflict',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('','open_fact',1,X'74AD65C1303D767E6F57D7FED0873B9CAB9906297000B7751F82070D9B1E9090');
INSERT INTO "table_digest" VALUES('','payer',2,X'D742A594C9A711326F50690426D375EE1DBE4C1850EC4FBCC164C64B7837853B');
INSERT INTO "table_digest" VALUES('','purchase_order',5,X'973E24488E3274312781F4B9EFDAE997919EF6CD0A4E09D1CC7B599D856BA601');
INSERT INTO "table_digest" VALUES('','purchase_order_contact',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('','purchase_order_contact_import',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('','purchase_order_event',5,X'B08C90F40CE1D5B06C260EF43F13D347D99D08225017107F740BE74FDF30AC7F');
INSERT INTO "table_digest" VALUES('','purchase_order_import',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('','purchase_order_line',6,X'F44388794D63AF722FDF72E94A5F8D9D33787C96E6DF05F796E68235155A4422');
INSERT INTO "table_digest" VALUES('','rejected_row',2,X'F5A9DA2AD29640BFE4845555E461C9298848105D5D814B0FD063CE740F501224');
INSERT INTO "table_digest" VALUES('','schema',77,X'C3B09130999195DE0F0DEF6EAB92B40481A3033E8ED8C6FB80374A7B31CB63AA');
INSERT INTO "table_digest" VALUES('','set_aside_fact',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('','setting',1,X'59521A3FF70E5B4CEC4DC4E9CC24ABF115AF3C91C2A690A05E5AE63CA36958D7');
INSERT INTO "table_digest" VALUES('','shared_text',29,X'5BCCC07A8ED41CCE1718025336143FF2BE1E5B09D292C5BABD05E4D620E8F20A');
INSERT INTO "table_digest" VALUES('','subscription',4,X'191D8454943357E2134C5A5EFBA5F07FA99ED0D31448E1B699B559034D089511');
INSERT INTO "table_digest" VALUES('','table_content',6,X'650432594DCC4F568B39B5CF54CA34E6113442A586CDB86E59347F98E28E78F6');
INSERT INTO "table_digest" VALUES('','template',2,X'5CEC0033E9E034A9CC91B2BA82729DDDACEAA0170AAD8D51A2E93A8280F0458F');
INSERT INTO "table_digest" VALUES('','usage_block',2,X'026F33C62E14D35E12CF2562F49DD812208F70707A51D9E4BB79C1043ECC553A');
INSERT INTO "table_digest" VALUES('','usage_record',7,X'DF4F87B06BFAFCB8228D77631259253811F508E02C6DF980D56618E18C73E3F1');
INSERT INTO "table_digest" VALUES('','usage_run',2,X'A39675DFDE91DA69A2D7556EE857DD45BF9B449ECF7DF5E862221B0E041CEA4E');
INSERT INTO "table_digest" VALUES('','vanished',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-01','disposition_count',5,X'8C9287ADF1FC578B257CB383589C37B5BCCDE0FE16362E05AC5EA129E7761421');
INSERT INTO "table_digest" VALUES('2026-01-01','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-01','night',1,X'4FB84C4B754E215B0A44D14A0021D68BB66489E8F73AE6670F1AED551F9981D9');
INSERT INTO "table_digest" VALUES('2026-01-01','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-01','rejected_file',1,X'A9803EE451A5C54487750CBA27217EE3413A20DC7B1D5A2DD11183484B7A8B93');
INSERT INTO "table_digest" VALUES('2026-01-01','row_tally',9,X'7F4754D4D1FA58061F25A4235F6E3EE4307D8BCE1D372DE2CF20E29CCC0FF45D');
INSERT INTO "table_digest" VALUES('2026-01-02','disposition_count',5,X'777B2CA67237C7D946F05A6F050FC1B56915F02B954FB6D558040D3DE860F9AD');
INSERT INTO "table_digest" VALUES('2026-01-02','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-02','night',1,X'F1DF349935F60DFF5444D51BC8EC145C1B7C330623DFB0829FA66C86B5583589');
INSERT INTO "table_digest" VALUES('2026-01-02','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-02','row_tally',9,X'D6F14A015FB334CCB351DDE9589438F843C565463B27430199FEB66EE2D5CA3E');
INSERT INTO "table_digest" VALUES('2026-01-03','disposition_count',5,X'424671B8B04F581313778CF687C7CDAE23D5C604AF813FDB2D15BB3E0C574991');
INSERT INTO "table_digest" VALUES('2026-01-03','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-03','night',1,X'CBDB891DA6D9DEE9C065ED095AA62E5F4F69ABDEEEF5E02B01DA850AC90ACE52');
INSERT INTO "table_digest" VALUES('2026-01-03','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-03','row_tally',9,X'3545A4712F8AFC2B1AC0C73E65C678DC2FFD94D2B4774066BD51A392F6B7044D');
INSERT INTO "table_digest" VALUES('2026-01-04','disposition_count',5,X'3AC0B2F08D21DDE677C28D463BBD992DEFE4B932ED554B90033967AC4DA568C3');
INSERT INTO "table_digest" VALUES('2026-01-04','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-04','night',1,X'68B5D140A8D5FF5F3272030A6A1EE962DC4921E784A8AE66386636DB58DF47A2');
INSERT INTO "table_digest" VALUES('2026-01-04','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-04','row_tally',9,X'F05DB0521366D9810211AD791A03F2714F1E79D8FA8FA21CF22A0EECB00DD5C1');
INSERT INTO "table_digest" VALUES('2026-01-05','disposition_count',5,X'93ECA8DA453630C642ECBF1EDD02EF02AE12BEEAAC07F2D65CC2B8DB301B7CE9');
INSERT INTO "table_digest" VALUES('2026-01-05','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-05','night',1,X'701AD361C1E244D31D4A9AF97DD37B6EDF4DDD6B262449E4CC09755CE1AAF39E');
INSERT INTO "table_digest" VALUES('2026-01-05','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-05','row_tally',9,X'AA8CB907315B1B60EB6E0A4AB6D7629E63FBCD09E9DDD46D2AD99089BB027A50');
INSERT INTO "table_digest" VALUES('2026-01-06','disposition_count',5,X'F1FC3822B987B613BF2A29A13CE9A465ABF1B160FB5EEC8335F166223FF53D27');
INSERT INTO "table_digest" VALUES('2026-01-06','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-06','night',1,X'AD77293D344B5B62D3AB520F3C4468FDB8EA526C9663392CF6E83CFDC135F942');
INSERT INTO "table_digest" VALUES('2026-01-06','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-06','row_tally',9,X'678B8EDB07F00BF1AEF1611BC81C7B7BD647E03BE493F91E0A2EC37C7EADC3A5');
INSERT INTO "table_digest" VALUES('2026-01-07','disposition_count',5,X'B68C5E225E7B7A48D36AA88ECD4450CE80B448142E43B76F41E97044D52ADAD5');
INSERT INTO "table_digest" VALUES('2026-01-07','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-07','night',1,X'A8D764CFF01AE86CE425E9EFA704C5E0467A24D87D17738E68778EAEDCB090AE');
INSERT INTO "table_digest" VALUES('2026-01-07','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-07','row_tally',9,X'464F2561A15B9032AC199A71329EA6AD3EBA0E6308C88BF19B46B5A5FB2BCBF5');
INSERT INTO "table_digest" VALUES('2026-01-08','disposition_count',5,X'5985F8C62CA98F573691E35198A2E354B54F76116DCF864B19581290A109C5EE');
INSERT INTO "table_digest" VALUES('2026-01-08','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-08','night',1,X'EBA19D2E42B1A3EDE2824451008B5F16D4C8B6FE3F61EC7A99E8FBA85BF102A8');
INSERT INTO "table_digest" VALUES('2026-01-08','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-08','row_tally',9,X'07314AE9458B5548982D6FEEA36F13A2AF9860F4030E541EFF69686DEAC773D3');
INSERT INTO "table_digest" VALUES('2026-01-09','disposition_count',5,X'AA5F4115D1D5FCD7C3EE202E1F93ED7CE789B959CF2DB4B7AF39CDDA01142B06');
INSERT INTO "table_digest" VALUES('2026-01-09','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-09','night',1,X'1116A338FB42D9831D8E38621411194F1CBD00D8FC39F50BD144D89E143040F7');
INSERT INTO "table_digest" VALUES('2026-01-09','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-09','row_tally',9,X'D49154EB2127BD66C685ED4E8064DF511BFAB2425BC272BEDA28B3A26A267E50');
INSERT INTO "table_digest" VALUES('2026-01-10','disposition_count',6,X'FD9ED4A25DEC39B50E70AB0B0052162AE92E07405320B4F355593D09113D0185');
INSERT INTO "table_digest" VALUES('2026-01-10','document',1,X'003095812B969265E3DE7D889A969FFEC92CB9DC208E0B03CBEAED5D78F73362');
INSERT INTO "table_digest" VALUES('2026-01-10','invoice',2,X'27C18988F94B8CF727BDD7DF2F33672842E5EEEDDCD634F2CB07281CA6FC501D');
INSERT INTO "table_digest" VALUES('2026-01-10','night',1,X'F7C703D557883A9D6AAD0B629E111F571854CCFA96A91A55DAC7E1A679338EBB');
INSERT INTO "table_digest" VALUES('2026-01-10','night_documents',1,X'FCFF8F23057AAEF52C8DF1469476471E34101AF8A010E5C29E9A16FD1766C37C');
INSERT INTO "table_digest" VALUES('2026-01-10','night_file',1,X'54E433CF6E26E384F60714EFB3AC0FAA97788FDF96C68177C2F27FB2ED31BD00');
INSERT INTO "table_digest" VALUES('2026-01-10','night_format',1,X'81BCCAC8DE3BB6966D1AAD8838C8024FD8D53B6ECB1AEAD0543E363E1688C91A');
INSERT INTO "table_digest" VALUES('2026-01-10','night_manifest',2,X'A869ECD84D2ECCE7B9076ABADB6FE6ED04807DE2FEE44A74D6BA4C8F1CE259E1');
INSERT INTO "table_digest" VALUES('2026-01-10','night_order',1,X'CF45430D6470A865EA5540DE74CD86A454ABD4A9143F541467E792E8DAA4807B');
INSERT INTO "table_digest" VALUES('2026-01-10','night_total',1,X'7EEBC39DE1F37B9AB77BDCA6AEFC0C3E89E6CE5D8847889F07EB00E01240AC42');
INSERT INTO "table_digest" VALUES('2026-01-10','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-10','row_tally',9,X'606E2F3C0D09F5D621FDBF2BEF11F11D17F8801F68202DA39ED552731562EB06');
INSERT INTO "table_digest" VALUES('2026-01-11','disposition_count',6,X'8B7800326C535DFE967823A48C12F4FFE55AE97B60FCAC2C9F9A47671D2A9B45');
INSERT INTO "table_digest" VALUES('2026-01-11','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-11','night',1,X'61BE7F0A29F57F0EEB65E8D7A33A475FD839FE9AABA541801B7C5F6C00A9450B');
INSERT INTO "table_digest" VALUES('2026-01-11','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-11','row_tally',9,X'C955476216AE7A3A421FB43DDB6B83D023DAB091DC1BCEE6159A422CBF2231B2');
INSERT INTO "table_digest" VALUES('2026-01-12','disposition_count',6,X'672C91B535D324C603383485DCE68481EFB6C93BE37C613BAE3B85BC8A9C6A06');
INSERT INTO "table_digest" VALUES('2026-01-12','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-12','night',1,X'22D5222F806BFF7D5EA85EA979928E2D74047FB92BA1256143AAE5FB6FF7886B');
INSERT INTO "table_digest" VALUES('2026-01-12','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-12','row_tally',9,X'40F94003D3D65E350E07DDB4BFAB733D1C2C9C64CD8ABF79B322393FD8B2A945');
INSERT INTO "table_digest" VALUES('2026-01-13','disposition_count',6,X'42D15AC29246D2DA85411BD6C8B561AE8F8D5D1152E660C9E163ED36101715B5');
INSERT INTO "table_digest" VALUES('2026-01-13','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-13','night',1,X'D4EC26DD99A6C71C88E3B036CD75471139A065C5F8992B6C53C0DEDD4B23732C');
INSERT INTO "table_digest" VALUES('2026-01-13','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-13','row_tally',9,X'BD399840B9FF416A1EE7E1D5DF8BC39895E6C998D625AAE13A2CE4CCC036C95C');
INSERT INTO "table_digest" VALUES('2026-01-14','disposition_count',6,X'917D169A32D8EDDF711E6202DCC0D15B3E1F730BE1E9569F3009BBF6957098B9');
INSERT INTO "table_digest" VALUES('2026-01-14','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-14','night',1,X'B0682C0E345789D908EEABFE16DAC8916659E2BE3D966EF2FE62F24F67EDFE7C');
INSERT INTO "table_digest" VALUES('2026-01-14','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-14','row_tally',9,X'B0B1E4A62FD948E98BF00D6AAEC1692FE0D7EC5C16AFAB62F76D2489C4AD9908');
INSERT INTO "table_digest" VALUES('2026-01-15','disposition_count',5,X'E97119C4422BE8C71CF52A85B47DBE58ABB26E5282C5BEA9DACBB21F811B1FD9');
INSERT INTO "table_digest" VALUES('2026-01-15','document',1,X'E48DEBE2DF3E093A87CDAACA32C8EA65056718106E2EA35B10953D85D8B3083B');
INSERT INTO "table_digest" VALUES('2026-01-15','invoice',2,X'ACD147CD813F05316DC61D2512B04AF64D9F1FE22447A3DBC73FAB82A8929129');
INSERT INTO "table_digest" VALUES('2026-01-15','night',1,X'89D4D529640DE7D29F7F021868AA608A937BE3352F4749A9460F426C461F1D23');
INSERT INTO "table_digest" VALUES('2026-01-15','night_documents',1,X'9E741CB1650BD33FC0DDADD7D28CCFA211238D2D5FFE194AE79318DAAD05A0AD');
INSERT INTO "table_digest" VALUES('2026-01-15','night_file',1,X'64BF4B8E479E84C39671C81F1B85C2BD6B691003A42BB24F1D8F5104A8357696');
INSERT INTO "table_digest" VALUES('2026-01-15','night_format',1,X'9F7BF8C92D8E664415392B55661FAD95D67717F1E4B34717D6C226AF0930D0EE');
INSERT INTO "table_digest" VALUES('2026-01-15','night_manifest',2,X'191AD09B6F579F2E057186AEBC1DD60015B8B9B24C960442F97B57AC0E960998');
INSERT INTO "table_digest" VALUES('2026-01-15','night_order',1,X'8F11E1BF96D7CE2626E809378A4BE14A06CF03C92A2F05A3C0597F6929262C51');
INSERT INTO "table_digest" VALUES('2026-01-15','night_total',1,X'8E492F6E93AA14E72C3DC69E711DBB997282755A2B2E0C6DB7DF21C326F5058E');
INSERT INTO "table_digest" VALUES('2026-01-15','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-15','row_tally',9,X'71037F133CABD2231A0E1423E03518EC6167ED54014757A94DE9403E2086A713');
INSERT INTO "table_digest" VALUES('2026-01-16','disposition_count',5,X'D9F74BD929B79517A7D0FC0922EE3F8C5DA5A808C610323DB4A6106F471156ED');
INSERT INTO "table_digest" VALUES('2026-01-16','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-16','night',1,X'BC4A06499454322203CFB9612B3676AD5016CA10152915D699C9CC7FB26B1E7C');
INSERT INTO "table_digest" VALUES('2026-01-16','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-16','row_tally',9,X'0EEB04E2212B8BEDC7BDA666F1268E32FA21D790A203538C8E2D8AF0B6053CE4');
INSERT INTO "table_digest" VALUES('2026-01-17','disposition_count',5,X'7686ED54C76F3C262DEC8FCF5A03637E511FF6F11950254014060226B08598F7');
INSERT INTO "table_digest" VALUES('2026-01-17','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-17','night',1,X'33FD55C6E1D7E7450F1A9A2D97F6EA02C6CAB3952845DCBEEA37E359C6507B50');
INSERT INTO "table_digest" VALUES('2026-01-17','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-17','row_tally',9,X'C9CCA9BE07E06BB3DADFBCF5D3990977115C5B24D560C290EE38CD97A4C442FE');
INSERT INTO "table_digest" VALUES('2026-01-18','disposition_count',5,X'845E768BF9DB408EB82DD9092A357B092F335B36A8A888E46F2E5BAADC536C47');
INSERT INTO "table_digest" VALUES('2026-01-18','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-18','night',1,X'A4E37DFFEB2B8D3DEDCE645C97680D6EC225F92A415B2172DAE560A105035716');
INSERT INTO "table_digest" VALUES('2026-01-18','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-18','row_tally',9,X'5D257AEABCC10F077D016CC902046BF34EE1A8EA92274AEABC8E3474FA9D77EC');
INSERT INTO "table_digest" VALUES('2026-01-19','disposition_count',5,X'D7F51A55E305F79134D020BA9381D99FD4B50078BFDD2D1937A4268F1375112C');
INSERT INTO "table_digest" VALUES('2026-01-19','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-19','night',1,X'1B6AE00DF7C4F8E48BF409060B3807BF69C3B64F1BA425635BB290D22ECF8F32');
INSERT INTO "table_digest" VALUES('2026-01-19','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-19','row_tally',9,X'55DFDA3129E52F9FEB38BC0C575FA9851DCD06629CE29B2680FCD26200200321');
INSERT INTO "table_digest" VALUES('2026-01-20','disposition_count',6,X'252A5CF33AD500788F241AB51AA6570B2B29F4D681A24E10EFAB2F2AF5EDE89E');
INSERT INTO "table_digest" VALUES('2026-01-20','document',1,X'7835BC4AF1AE8427007FB232A4509124A6BC5333A948D906139487B40F5E8E59');
INSERT INTO "table_digest" VALUES('2026-01-20','invoice',2,X'ED843E98C2DE6A854131296C72F5E108294BA831545A2874F367405FC78A2984');
INSERT INTO "table_digest" VALUES('2026-01-20','night',1,X'E6DE3A988A2D05CD8701AA159CC564EA6A52912F66D4B7F1782D4476E0A0FCAA');
INSERT INTO "table_digest" VALUES('2026-01-20','night_documents',1,X'D11AA88DBE6EAD10D154E7E4712E316E20AAA0CD5C4AC864CDEA5D3E4C26D2FA');
INSERT INTO "table_digest" VALUES('2026-01-20','night_file',1,X'A49028BB38C2314C0E0C04338323B874385408ACBB7A9DF54E758E38726E1133');
INSERT INTO "table_digest" VALUES('2026-01-20','night_format',1,X'6CCE62D2C08A96F2261A37845A7561E84B867714A8F3B5A037FD877C57C7DF2C');
INSERT INTO "table_digest" VALUES('2026-01-20','night_manifest',2,X'BFDD7BEC1D13AB52C6B59897B32D7BE449246D1893EA562B729A2CDA3D994418');
INSERT INTO "table_digest" VALUES('2026-01-20','night_order',1,X'4ED51BB0E97A1F0169CBBEAF1E438C486385C736506A8044BEBFEAD5F1EFECAE');
INSERT INTO "table_digest" VALUES('2026-01-20','night_total',1,X'3FBE8B3EE480F743AB2506C5FFCAF72178BF930521E6398FE2B1A68B9EDD4B6D');
INSERT INTO "table_digest" VALUES('2026-01-20','opening',1,X'04660736C708FAD8A3188CDB70A0D59CBF46BFCAE27AFE593F15AEE3EB2187F5');
INSERT INTO "table_digest" VALUES('2026-01-20','row_tally',9,X'4FBBB9FBBA2E28A546EAF61DC39DC87A7D5F9D479056935730A7EE53B6BB5CAB');
INSERT INTO "table_digest" VALUES('2026-01-21','disposition_count',6,X'3E37032F27617690A0903A5C6B7074860227E70F5AA3403FED5512A44FC400B8');
INSERT INTO "table_digest" VALUES('2026-01-21','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-21','night',1,X'C77258BF6F5FBEA5468282FF4CA6BF660D5E341B3E7D76D51C4B02024D346A6D');
INSERT INTO "table_digest" VALUES('2026-01-21','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-21','row_tally',9,X'4361F6BA9046471AB5D7A0D56DC154DF363204958DA3FA3732FA0DF5E4D70B61');
INSERT INTO "table_digest" VALUES('2026-01-22','disposition_count',6,X'13E3AAFBBF9ACF9D59D09FF7E2182EE4C55735A4843661132A0AA605A7248A1E');
INSERT INTO "table_digest" VALUES('2026-01-22','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-22','night',1,X'0D13BEB44A64E490ECD80FE1198B57A588B2278618EC4C6A2876E1022A3D8084');
INSERT INTO "table_digest" VALUES('2026-01-22','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-22','row_tally',9,X'9F1F93DFFB9D3DFB174A606C4CE73B6708C2B4AF9F79997F48F44C449192B529');
INSERT INTO "table_digest" VALUES('2026-01-23','disposition_count',6,X'545E0885EA3374F6B1E887E29CBFBD3F146C9CF118D12D48FB2FFCBAB66C6F90');
INSERT INTO "table_digest" VALUES('2026-01-23','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-23','night',1,X'6F767498A4249B83E75E34DF9F8FA1C2086A31A3A7332BD7D5857FD75C99E753');
INSERT INTO "table_digest" VALUES('2026-01-23','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-23','row_tally',9,X'2298806044EFF5B1918F6DE94DA5355365A10C63FB8E89F65813D8A3D62CFB95');
INSERT INTO "table_digest" VALUES('2026-01-24','disposition_count',6,X'6F91AD1F0E8F781B3CEF3BCDB2E8EC05A606E61470A1E3F870335B5F4132CD26');
INSERT INTO "table_digest" VALUES('2026-01-24','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-24','night',1,X'6E5759480CFF6C3E45FD6A4E96660294877F64E8DAC181D8981D2ABD91B44C91');
INSERT INTO "table_digest" VALUES('2026-01-24','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-24','row_tally',9,X'2051EE00AB5D201A230D518345CBF4A8ED3F5F02CAC49881B707741A9A9BB349');
INSERT INTO "table_digest" VALUES('2026-01-25','disposition_count',6,X'727352DDF8135D34FD01DC27E2ABC49F8B82C0CCDBC1BE023FB4E15C32D3C729');
INSERT INTO "table_digest" VALUES('2026-01-25','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-25','night',1,X'85CB11BE9D89C197D862C39A414FC8ED8C29B86E20C0CAD1C87390E60E7978C4');
INSERT INTO "table_digest" VALUES('2026-01-25','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-25','row_tally',9,X'1CE826967E6BE0DFB228B7A2C1FA8169E26435EB53916EE06C26B89B9412611A');
INSERT INTO "table_digest" VALUES('2026-01-26','disposition_count',6,X'4BE790FFF470D91070B9591EBB626820883CBE663B47B01BD6E5632E21CFFEA5');
INSERT INTO "table_digest" VALUES('2026-01-26','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-26','night',1,X'9F270D3407479788617B97A1B9D6DA4766E10B73CE4D18EA7EC1E71A8198396E');
INSERT INTO "table_digest" VALUES('2026-01-26','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-26','row_tally',9,X'E052028183A141E1E28355AABAB660CA37AEF1C00826A14795DAA875C339C1FB');
INSERT INTO "table_digest" VALUES('2026-01-27','disposition_count',6,X'280D081DF81B830B67C218C90331D54516C13ED00133AAB82E342C7D60940813');
INSERT INTO "table_digest" VALUES('2026-01-27','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-27','night',1,X'A8529D5B2D1ED20D0F21CE6D81646CAD601E8BECB78FE3DC28E9B0E6EA46F1A0');
INSERT INTO "table_digest" VALUES('2026-01-27','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-27','row_tally',9,X'5D12B0F29E6880587955008712259E708F27BF867B78029C5270342207BEB3F1');
INSERT INTO "table_digest" VALUES('2026-01-28','disposition_count',6,X'4363DBC6AC18231811A55E158ADB145FBA986BFB63C91C041362BBEE900501A7');
INSERT INTO "table_digest" VALUES('2026-01-28','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-28','night',1,X'7A99D64C4547F625A9201E1C99BE4EC06A87D3374DDD6C84FEBF97D807C83476');
INSERT INTO "table_digest" VALUES('2026-01-28','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-28','row_tally',9,X'C59152020935AD8EC4B3A17E80E9A074B7B26990B79A22F0CEC0B53857349084');
INSERT INTO "table_digest" VALUES('2026-01-29','disposition_count',6,X'88E928A5DBB945CA6C3A18D19476A38354FA99F24120B52D4105DA1645CD92CD');
INSERT INTO "table_digest" VALUES('2026-01-29','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-29','night',1,X'F9B58DE2D53EB9C177EF5963CE995694AC3A92AE1583AE2DB3FAE5587CA2C197');
INSERT INTO "table_digest" VALUES('2026-01-29','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-29','row_tally',9,X'883C21C011DDEAD2B31C9A1212559428B34B8CA362FC8A6FBB0DA52CEF68B9A8');
INSERT INTO "table_digest" VALUES('2026-01-30','disposition_count',6,X'CDAD7F9710652A99E4730CF8B7F75070579E935BF655A9998D3693F671AD15DD');
INSERT INTO "table_digest" VALUES('2026-01-30','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-30','night',1,X'AAAC77E55D9D8FBCE783361F9267CF90272621D6FC924BAA5359DE4DD2E8C91D');
INSERT INTO "table_digest" VALUES('2026-01-30','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-30','row_tally',9,X'5F3E715680A58DF5046F1FE3FFF500AF5BC12DF1CA14DCD057EACE32B454D3B5');
INSERT INTO "table_digest" VALUES('2026-01-31','disposition_count',6,X'1C340A71805576518B3CB55CCDE31436D96F2D476CBDCA89540EFBE397D6858D');
INSERT INTO "table_digest" VALUES('2026-01-31','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-31','night',1,X'526A236B0F138FC7C9F82D127B1529FD7C8B2486750F210CFF75A7CAA0CAD3CA');
INSERT INTO "table_digest" VALUES('2026-01-31','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-01-31','row_tally',9,X'7950BB71E592B25A8D283B08EDB860CD3B7C7340CE55B388C958EEBF30D73443');
INSERT INTO "table_digest" VALUES('2026-02-01','disposition_count',6,X'78F665CF6DC58C96A05979C4DFECB36D56C1BE9B482E409BDFECC2D898222D85');
INSERT INTO "table_digest" VALUES('2026-02-01','document',2,X'E53BCE68174FEB159F3DD667EB5A1D81FF1B9390139B8994AE8001311D5F0C25');
INSERT INTO "table_digest" VALUES('2026-02-01','invoice',5,X'D79FA726ED6103D174B9E041115A6B68037A218C4964229B2FE5E5C692CC0476');
INSERT INTO "table_digest" VALUES('2026-02-01','night',1,X'FB40A441B35E96F364578C565C2802B93263C4CE8E1258C9A7FE47A38FE4E1CC');
INSERT INTO "table_digest" VALUES('2026-02-01','night_documents',1,X'CB0DAA2E26B876B0C1F0F60E978B1FE390F9D4D2A8081677673F8CC84AC486E9');
INSERT INTO "table_digest" VALUES('2026-02-01','night_format',2,X'801AF571ADAEC483E88F8C8AAB4CDF08127F6FB47CCBBD43CC69ED5AC1A95513');
INSERT INTO "table_digest" VALUES('2026-02-01','night_manifest',2,X'334D9150C8B7BC1CFFA24BBCD9307A64C6BBC500F921690D60178076D268BB60');
INSERT INTO "table_digest" VALUES('2026-02-01','night_total',2,X'D4A47CD29CE02FF4395AA38FBABE53EFEEBEF2D49FE7F3DC75D171E23CBDC05F');
INSERT INTO "table_digest" VALUES('2026-02-01','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-02-01','row_tally',9,X'C064DB6F901108225AE11B271527BA31E5079548F1467230E6A725525C60D825');
INSERT INTO "table_digest" VALUES('2026-02-02','disposition_count',6,X'28A0C2812C79B450A3BBAABF5FD28686CA34D116935DE606DE0319ABE2D923CC');
INSERT INTO "table_digest" VALUES('2026-02-02','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-02-02','night',1,X'4B7C4871F43145BB680C3AA8C65EEEDFA19D084F8BEC97D48116E7B99E221E30');
INSERT INTO "table_digest" VALUES('2026-02-02','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-02-02','row_tally',9,X'FD648B91403EB973341748790A9991EF1CE7ACD7448C8DF40E66C4FCCDB2D4E9');
INSERT INTO "table_digest" VALUES('2026-02-03','disposition_count',6,X'EEE0AFE10363E23CFFE1E7FD9EFB08719D5E3001D356F5C691DAC54D51C9F821');
INSERT INTO "table_digest" VALUES('2026-02-03','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-02-03','night',1,X'70CFEC67A3791AA71081A13B0C043C4DAA747DC8A6DEFDFCCEA42B9C06F0DE5B');
INSERT INTO "table_digest" VALUES('2026-02-03','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-02-03','row_tally',9,X'C909E339779DE845E84E9368BEBB67A391435971548B19D30910A2F9B405ADB0');
INSERT INTO "table_digest" VALUES('2026-02-04','disposition_count',6,X'A5B9CC00E0B8F97B2372A4E7BBE60FAE2451C6541769E6235A74F7218C09C8C6');
INSERT INTO "table_digest" VALUES('2026-02-04','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-02-04','night',1,X'2DFDD3C46530FEE46CF4B4E068E5DAC90D9127B7DC72AFA58A013A67C0BE26A9');
INSERT INTO "table_digest" VALUES('2026-02-04','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-02-04','row_tally',9,X'CAD6542F57BF1A126CDEF1DCD5E7A05112D74A889F109C981A35AA2D9A04283D');
INSERT INTO "table_digest" VALUES('2026-02-05','disposition_count',6,X'D0DD462B5F0D64F5B2D5AD1B574F49591DE6FC4085E26036299146263DE8EC2F');
INSERT INTO "table_digest" VALUES('2026-02-05','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-02-05','night',1,X'5CC27F7359AE4A0DDA20B4A1D8A5701B65A8C9B0F7A09AC64CD461F2EB5D1A4F');
INSERT INTO "table_digest" VALUES('2026-02-05','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-02-05','row_tally',9,X'2FB6717E7109C2C39765AEBE460BEDF039A9FB864CE0122B7A0E6FFC1C9CD9D4');
INSERT INTO "table_digest" VALUES('2026-02-06','disposition_count',6,X'E4B8B6A99425708480145EF4291F5E5D9C3A45841A41651D5003ABAFD24B527D');
INSERT INTO "table_digest" VALUES('2026-02-06','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-02-06','night',1,X'7AFA88F2B70EA136D247D3E35F6B57013A1F835039A11F6DA44D3AA7791DB8DA');
INSERT INTO "table_digest" VALUES('2026-02-06','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-02-06','row_tally',9,X'6E5403804620C8892240BEAA7306ACDDEDC835648452B1D833445D35900FE663');
INSERT INTO "table_digest" VALUES('2026-02-07','disposition_count',6,X'ED9F95FA712949F3CEDE3A091AEAA61E3B61FF098384EDD080DEB941F5344721');
INSERT INTO "table_digest" VALUES('2026-02-07','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-02-07','night',1,X'FE57C65749CA194EBA3392B8FBA66F61259E4AA255D0E79155C0885CF2D1B68A');
INSERT INTO "table_digest" VALUES('2026-02-07','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-02-07','row_tally',9,X'B21462C4B4BB838429E76EC177CA3546C26D65AE0A44D8AF32009E52F233D32A');
INSERT INTO "table_digest" VALUES('2026-02-08','disposition_count',6,X'C24E4BAB7F9426331276748308EF9F57C70B542A1F6882B1B0153630E0B3CA13');
INSERT INTO "table_digest" VALUES('2026-02-08','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-02-08','night',1,X'ED5BAC9DFF062254EE5255E9812DD094A043E673E32D8739D35316933CE61A9C');
INSERT INTO "table_digest" VALUES('2026-02-08','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-02-08','row_tally',9,X'958CE2AA09AEAC5219D5C01BBB55D9F87472992F988FB3855066D95B0C3F763F');
INSERT INTO "table_digest" VALUES('2026-02-09','disposition_count',6,X'0348069AA748B457FDEBE41AE27F352850D1262D654B01D5CF23229B004E8085');
INSERT INTO "table_digest" VALUES('2026-02-09','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-02-09','night',1,X'5A9A690E90288F81DB72E39709D2DFF43622891F91AC9298419A0D319BB279CC');
INSERT INTO "table_digest" VALUES('2026-02-09','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-02-09','row_tally',9,X'11691DB1CBA63AE3902D01D8CE9610C2F0F9C0EF3E56022F508894F1C77D654F');
INSERT INTO "table_digest" VALUES('2026-02-10','disposition_count',6,X'C8B27FBF407FB73E3F4780FE2DA802ECAE70E5F118C901C61F951C24EDFA0A3B');
INSERT INTO "table_digest" VALUES('2026-02-10','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-02-10','night',1,X'E656C8A0CF81E872DB112F858F72047F5E31D813CA87C5BFCABD4BC7A265D2C3');
INSERT INTO "table_digest" VALUES('2026-02-10','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-02-10','row_tally',9,X'C8BD739F93774D5503B64875DED0B36745453ECAD1B8253A55722A5BFCA3E7A4');
INSERT INTO "table_digest" VALUES('2026-02-11','disposition_count',6,X'43BEABAB3FA80CECDA8BCC7A6921F29B2FBA8FFEAD3B137E44422344103A7789');
INSERT INTO "table_digest" VALUES('2026-02-11','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-02-11','night',1,X'5C26FA3EC8CD386FF6924BC851AC07C93F5A57833B9D7675BCA4F0B8101E4F38');
INSERT INTO "table_digest" VALUES('2026-02-11','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-02-11','rejected_file',1,X'4065B5DD01004395F15F1BD3D5BC7EA9C787E06945718513FC0FA52F4C5B5FFD');
INSERT INTO "table_digest" VALUES('2026-02-11','row_tally',12,X'67AC12A1693107CC09927AE560139298C7D761ACF1F8A9813BAF0DA9A62BC35D');
INSERT INTO "table_digest" VALUES('2026-02-12','disposition_count',6,X'D9D7CC9E092C8C8BF9C39F704AD192FE43A1FAC4732C62A8E0C9172DCA29BE90');
INSERT INTO "table_digest" VALUES('2026-02-12','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-02-12','night',1,X'A14A39CE6753157537F448FB92D909A619D794AD7B9F0060410916FCF4E75D80');
INSERT INTO "table_digest" VALUES('2026-02-12','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-02-12','row_tally',12,X'BEA8B8A10656A930AFD5A2CB556E54C0C9301EABCDC7FC1ED1A8FC43BBAB1D20');
INSERT INTO "table_digest" VALUES('2026-02-13','disposition_count',6,X'E9022A2FEB800AE9A2174D8EF1697FA26CCCA2E52539CFDC46680FA353773B0F');
INSERT INTO "table_digest" VALUES('2026-02-13','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-02-13','night',1,X'27B83110190461252B4F49AC26ECE5B98D32430A876626E4099048529965CF1E');
INSERT INTO "table_digest" VALUES('2026-02-13','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-02-13','row_tally',12,X'8EFE1881AD00DCFCB4D4E0C32456E0A3F744DDF44554CAF7A8AA98C65B871D74');
INSERT INTO "table_digest" VALUES('2026-02-14','disposition_count',6,X'4AE74219D99E03627FDEA10B3315E6D5EB70033C7D286258ABAFAEEF85E3921F');
INSERT INTO "table_digest" VALUES('2026-02-14','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-02-14','night',1,X'F1053CA8787007D1E0E2794D03C38BDE4DBB5AC50781F8F676D941EFE138C06E');
INSERT INTO "table_digest" VALUES('2026-02-14','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-02-14','row_tally',12,X'31387880401D7A2868D5B2C434D03DA869B96F0C0706030141C9EEE3B4452103');
INSERT INTO "table_digest" VALUES('2026-02-15','disposition_count',6,X'85C4759D94FDC53D2FF90865C5D5C13202897CDF7374D93324691E7DC64F1E6E');
INSERT INTO "table_digest" VALUES('2026-02-15','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-02-15','night',1,X'3CB17B7D71E0ECACD9D9889A95E6A5F9C73DB8286CC374B2F40AD38528577B69');
INSERT INTO "table_digest" VALUES('2026-02-15','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-02-15','row_tally',12,X'B6AD988670D7437025B0CF226E3722E7BA982CA2583509FAF7AE4753C606EFCD');
INSERT INTO "table_digest" VALUES('2026-02-16','disposition_count',6,X'A22CEC6BD9E2550E769BADB4F26E061A088F4C986B50AB8605F135FB556E7903');
INSERT INTO "table_digest" VALUES('2026-02-16','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-02-16','night',1,X'14049121CDFF99BA986E1408E5F6C1EB9AAF0580C3E4D24DAC17AD60A0B4B42F');
INSERT INTO "table_digest" VALUES('2026-02-16','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-02-16','row_tally',12,X'18D17CA183216462F9CB932838ADE936DB2A34135A9CB6D1F60FE06F47F4B470');
INSERT INTO "table_digest" VALUES('2026-02-17','disposition_count',6,X'2F425561216B47F9CD98A50AFE8F1FBCA5F7A785C804BB344FF4E740380E0C11');
INSERT INTO "table_digest" VALUES('2026-02-17','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-02-17','night',1,X'6F4C18A0CFA78C6BD2BC13C1CA0313AA811486DF127AC65A2CA56B606BDCDE29');
INSERT INTO "table_digest" VALUES('2026-02-17','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-02-17','row_tally',12,X'2E3BCE10F2DE620D87C4ACB33E2DDC98AD4B7C538082B9BE1CF87AC7B8996E5B');
INSERT INTO "table_digest" VALUES('2026-02-18','disposition_count',6,X'D8428E1B27FCD6C04E3CD0FB4AA12D7ED9B8645A7A114C9D877F4E701450CF3A');
INSERT INTO "table_digest" VALUES('2026-02-18','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-02-18','night',1,X'176FE62273E3726E0BEE7F3FDB301C90F868475AAEFBA79322B09F7F3539AFE6');
INSERT INTO "table_digest" VALUES('2026-02-18','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-02-18','row_tally',12,X'3BD67059DF2E61F09CA004AFCE9C87F00CA4C56ACCD0410847675BE307204DB9');
INSERT INTO "table_digest" VALUES('2026-02-19','disposition_count',6,X'1B38A90222CA02EB98C4D5474BFF540994F73621FD5E2EE6C0A8452B03E5B8E3');
INSERT INTO "table_digest" VALUES('2026-02-19','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-02-19','night',1,X'792C94446FCCB6B281641FEE196BB737543A4C47D4904FBAF6099BA2D154041A');
INSERT INTO "table_digest" VALUES('2026-02-19','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-02-19','row_tally',12,X'C9C856126F97ACFD97FFB63ECADABED25E6E847985677CE763074797B4599617');
INSERT INTO "table_digest" VALUES('2026-02-20','disposition_count',6,X'2D7EADF27B82A82C796215A0E7127E8CAECDD688CA3FAE761B3F793CCA1D44D1');
INSERT INTO "table_digest" VALUES('2026-02-20','document',1,X'609C4155FA24C1B46F1C68915C43469E5758F6D4F80903C09FBDCD5C98679ABD');
INSERT INTO "table_digest" VALUES('2026-02-20','invoice',2,X'217FE705FFC5CA86A88B57723D1278E2EC76FF29E5BB3A0348B3CF3FF035B5BE');
INSERT INTO "table_digest" VALUES('2026-02-20','night',1,X'DB8CA64743EBB8C705BEBC79DD81C7DD3BEF03FA5ABA1F5729E14FA4CCBD5AB9');
INSERT INTO "table_digest" VALUES('2026-02-20','night_documents',1,X'945B41B74B68708F8F2C0787DC14304FA5A4AD77FFC0E833D80BF3C56B86B08D');
INSERT INTO "table_digest" VALUES('2026-02-20','night_file',1,X'57D14275AB1041A7ADA7F96BA7298FC84A7C7EB70949608D95D9490B6BEC783F');
INSERT INTO "table_digest" VALUES('2026-02-20','night_format',1,X'848575C7B1899DCB3318921465F0FD896D64EA89509894D8DF8F52CA5EE07252');
INSERT INTO "table_digest" VALUES('2026-02-20','night_manifest',2,X'BF53CF46810B5582D1037C15792FD933DBDFA79E3A9B07F6229B1E0BC7312A70');
INSERT INTO "table_digest" VALUES('2026-02-20','night_order',1,X'5C54DDECCD6E2E2D904A14EEA33D7D104F306ED9B79824BD160CBDEC1B061F39');
INSERT INTO "table_digest" VALUES('2026-02-20','night_total',1,X'F5F805210AA2A0AD7C5ED7881614DED33EDB1FD67B08BBA41609DC21DD17DFD8');
INSERT INTO "table_digest" VALUES('2026-02-20','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-02-20','row_tally',12,X'69F063CAA85607710BAA2C757AD5AFD03113D5702A0A830E8C2E5E680A83943A');
INSERT INTO "table_digest" VALUES('2026-02-21','disposition_count',6,X'CEFF1A7632C611CB1749AA8850852ECB3300C4406D68437384D0412E11B7A94F');
INSERT INTO "table_digest" VALUES('2026-02-21','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-02-21','night',1,X'B53595538A1CEC8105DA46E4FD189A9AF6132BE070116B97F7715AA19393344A');
INSERT INTO "table_digest" VALUES('2026-02-21','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-02-21','row_tally',12,X'FBA4ACEB6F552299945B011B5FD5ABD5B2E0360B4BCA336419D22BCBF19AC322');
INSERT INTO "table_digest" VALUES('2026-02-22','disposition_count',6,X'1755A464D84306CCF68EC4B4687105F3AFF1FC8650E671FD89BA4E410476E65F');
INSERT INTO "table_digest" VALUES('2026-02-22','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-02-22','night',1,X'363393F7FF3953F56C5187B3A83FA714BB9BB2B8FB93A3C183C07955DE5A042B');
INSERT INTO "table_digest" VALUES('2026-02-22','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-02-22','row_tally',12,X'6B7359F96940B90EEBFAFFAA82E0E2126393D243A529282709D06F0654B98F07');
INSERT INTO "table_digest" VALUES('2026-02-23','disposition_count',6,X'42E4F699FBDE9F58C76C07C3C1EC3D184278BAE939712EB419B04442854137D5');
INSERT INTO "table_digest" VALUES('2026-02-23','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-02-23','night',1,X'DF689CDC9732AD7E2033AC2276C3B808F3DA960005490469F90A9392F56DC43D');
INSERT INTO "table_digest" VALUES('2026-02-23','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-02-23','row_tally',12,X'12927AF6C684AE63BDD409617B1FDB1BAFAB6341CDBD6F654C260C80A443C087');
INSERT INTO "table_digest" VALUES('2026-02-24','disposition_count',6,X'F7B6BEC7F8AD240CCB5810C582F0F00B15382B0E1A51960AB8B13B7CF8881933');
INSERT INTO "table_digest" VALUES('2026-02-24','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-02-24','night',1,X'20D475FD1F407789AF45F7E8223420580CA88311D3D589EE09D8EC8B49835746');
INSERT INTO "table_digest" VALUES('2026-02-24','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-02-24','row_tally',12,X'D1885E7EC815448D540DB2A1ABC9A62557C46684442508FDBA39DDCB3A5CE924');
INSERT INTO "table_digest" VALUES('2026-02-25','disposition_count',6,X'1207C407F7607ECEA9A34DD43075FE30E60A1B628999587A928640BA30137515');
INSERT INTO "table_digest" VALUES('2026-02-25','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-02-25','night',1,X'71E8AE515D9829BC8181C67152B3479A7E428FD0A3A6752F26FFEA750AB1305C');
INSERT INTO "table_digest" VALUES('2026-02-25','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-02-25','row_tally',12,X'A883FA56536A2267E2419090E931B8A5142385F1977C6C58FDBD0A573F555CBE');
INSERT INTO "table_digest" VALUES('2026-02-26','disposition_count',6,X'3958A87710977A77E64ECD8E172101744E7FF632B708D1FF7B6D3BED658C9117');
INSERT INTO "table_digest" VALUES('2026-02-26','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-02-26','night',1,X'F1CEE4FA93872054CBAC00C255A0D9572509BA3E6F0EAE9BBD23DB52A1BE2577');
INSERT INTO "table_digest" VALUES('2026-02-26','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-02-26','row_tally',12,X'C24973A22B61B220030A1A166F12D57E48BE9E56B71F49BB2DFF96ABA9E95887');
INSERT INTO "table_digest" VALUES('2026-02-27','disposition_count',6,X'82352FAE08390D32AE1A7986E957F0469E74EA5D5950702693E25F23D23B94FE');
INSERT INTO "table_digest" VALUES('2026-02-27','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-02-27','night',1,X'A75CE87BEA87A41073DDC82559FC4914CCAFACBC61E6FDB73EE98B477ECEBF18');
INSERT INTO "table_digest" VALUES('2026-02-27','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-02-27','row_tally',12,X'DC52D5C7B1D0284156FC5AB3DAE4B31246AC84576DCCC1CCE06319DF331F3F7C');
INSERT INTO "table_digest" VALUES('2026-02-28','disposition_count',6,X'35E445EC64F6F28F0EA5E1E6C7520892C6BDC35513BEFEEAF872112D273915A4');
INSERT INTO "table_digest" VALUES('2026-02-28','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-02-28','night',1,X'6C223B479C7A36382ECF2C5D31556A2FDCD86718E9FC9944D206E1507611C6F7');
INSERT INTO "table_digest" VALUES('2026-02-28','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-02-28','row_tally',12,X'10FDBC081B4ED69E7F26FC7DB55A9136ED0C072C6E17AA38B839A7C2160EE7E3');
INSERT INTO "table_digest" VALUES('2026-03-01','disposition_count',5,X'A67286A407DFBA630F33CFE7A406F4DC688A1528FD44AA7BBA0F3EFCFF7C6F51');
INSERT INTO "table_digest" VALUES('2026-03-01','document',1,X'A87C660E85927E1662F1B64AD74585C16439042117327B66F9CFF1D2FE849BD9');
INSERT INTO "table_digest" VALUES('2026-03-01','invoice',3,X'3ACD4B23A2F195B295E8C1D7DA2644B80DA715609D5A86957280DD7B4DCBC276');
INSERT INTO "table_digest" VALUES('2026-03-01','night',1,X'4EDEBF960D5B4D79DE004C4EA6B9FEF54908A569E5C414ED0792D986A8E34B05');
INSERT INTO "table_digest" VALUES('2026-03-01','night_documents',1,X'772A5DBA48944892F025395330553B31F5A81A2183B6976C93EA0136D2B46A3C');
INSERT INTO "table_digest" VALUES('2026-03-01','night_format',1,X'477AB4399E86B9BEF887200C60CF9F81AA6AA9942E194F1F2D99D98A77CE417D');
INSERT INTO "table_digest" VALUES('2026-03-01','night_manifest',2,X'AD562BDD060EFBE45FF75A3B7731C45F95C2BF8AB544069100D7A802093FE4C1');
INSERT INTO "table_digest" VALUES('2026-03-01','night_total',1,X'C0D4864871D73035662214864472AF4878E1EE19623F34621E7CD81B97542AF2');
INSERT INTO "table_digest" VALUES('2026-03-01','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-03-01','row_tally',12,X'41B1FE974309B122CD1AB0D541247CED566225F6A45CF803EE68E9CF5F0C372C');
INSERT INTO "table_digest" VALUES('2026-03-02','disposition_count',5,X'9DCADCE7C618E0B0983A2165F35DD7857D697ABFE65BD1BFD1A24ED54155BB21');
INSERT INTO "table_digest" VALUES('2026-03-02','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-03-02','night',1,X'4365E69896EF0C807D2B315113DE4B8224D675CC35F0108D543124D8DE26F88D');
INSERT INTO "table_digest" VALUES('2026-03-02','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-03-02','row_tally',12,X'1AC20C19DC3E52A787AAFA02A2B9C8ABDF913FEA1C8E0105CD258FEF301B8D23');
INSERT INTO "table_digest" VALUES('2026-03-03','disposition_count',5,X'E3D0EA47A7052F87521D477FCB4EAE6F5FD7CAE6F5D07DCD63AAA2E75D561CDF');
INSERT INTO "table_digest" VALUES('2026-03-03','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-03-03','night',1,X'B0803AA158291DD210E16D731D07F7EB312C4A4AA477C8408A875039BCA46171');
INSERT INTO "table_digest" VALUES('2026-03-03','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-03-03','row_tally',12,X'1ED7C7AF376FBD11D75128649C12522C8654CE30B9C2C723EB077A74D82C834C');
INSERT INTO "table_digest" VALUES('2026-03-04','disposition_count',5,X'46E2FD80CC1FCCD928EC89DC5D2D776068B744BD7238DDDD04560672777E7D6C');
INSERT INTO "table_digest" VALUES('2026-03-04','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-03-04','night',1,X'05380EB6BA95BE9F30D814A5BAAA347D62B5FE4839465E1FA70A9DE384A77269');
INSERT INTO "table_digest" VALUES('2026-03-04','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-03-04','row_tally',12,X'0A26D67034C180F2CAA3B94D3C6A8E1FC0BCC700E84F400680CC25C0D974A638');
INSERT INTO "table_digest" VALUES('2026-03-05','disposition_count',5,X'8F91870543CD8C8D198890594F285232A6F16B00E28BB566A39E9F2B2A1901F5');
INSERT INTO "table_digest" VALUES('2026-03-05','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-03-05','night',1,X'9B9A425FC9D62D256055A16628D630043284C0E1227F27BE2ACC91D5876E4574');
INSERT INTO "table_digest" VALUES('2026-03-05','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "table_digest" VALUES('2026-03-05','row_tally',12,X'576E516FE7EC1E6127157E8085C976A7FCB54CE46FF7FC10FA51150927AB8A77');
CREATE TABLE template (
    digest TEXT PRIMARY KEY,
    body BLOB NOT NULL
) STRICT;
INSERT INTO "template" VALUES('58d619fa64e4d197697091a2f842e77edcd21a8b101ab8043c987cccb7c72912',X'3C3F786D6C2076657273696F6E3D22312E302220656E636F64696E673D225554462D38223F3E0A3C212D2D0A202055424C20322E3120696E766F69636520617320454E2031363933312061736B7320666F722069742028666F726D6174202275626C22292E0A0A2020546869732069732074686520696E766F69636520697473656C662C207772697474656E206F75743B207768657265206120666163742062656C6F6E67732C20616E20696E737472756374696F6E206F662058534C5420312E3020666574636865732069742066726F6D20746865206E65757472616C0A2020696E766F6963652C2077686963682054656D706C617465732F696E766F6963652E787364206465736372696265732E20436F7079207468652066696C652C206368616E67652069742C20616E64207075742074686520636F707920696E746F2074686520666F6C64657220746861740A2020746865206F7074696F6E2074656D706C61746573206E616D65733A206974207468656E207374616E647320696E20666F722074686973206F6E652E0A0A2020557365642068657265206172652076616C75652D6F662C20666F722D656163682C2069662C2063686F6F736520616E6420746578742C206174747269627574652076616C75657320696E206272616365732C207061746873206F6620656C656D656E74206E616D65732C0A2020616E6420746573747320666F72206265696E6720746865726520616E6420666F72206265696E6720657175616C2E204E756D6265727320616674657220425420616E64204247206172652074686F7365206F6620454E2031363933312E0A2D2D3E0A3C496E766F69636520786D6C6E733D2275726E3A6F617369733A6E616D65733A73706563696669636174696F6E3A75626C3A736368656D613A7873643A496E766F6963652D32220A20202020786D6C6E733A6361633D2275726E3A6F617369733A6E616D65733A73706563696669636174696F6E3A75626C3A736368656D613A7873643A436F6D6D6F6E416767726567617465436F6D706F6E656E74732D32220A20202020786D6C6E733A6362633D2275726E3A6F617369733A6E616D65733A73706563696669636174696F6E3A75626C3A736368656D613A7873643A436F6D6D6F6E4261736963436F6D706F6E656E74732D32220A20202020786D6C6E733A78736C3D22687474703A2F2F7777772E77332E6F72672F313939392F58534C2F5472616E73666F726D222078736C3A76657273696F6E3D22312E30223E0A20203C78736C3A666F722D656163682073656C6563743D222F696E766F696365223E0A202020203C212D2D2042542D32343A2077686963682072756C65732074686520696E766F69636520666F6C6C6F77732E202D2D3E0A202020203C6362633A437573746F6D697A6174696F6E49443E75726E3A63656E2E65753A656E31363933313A323031373C2F6362633A437573746F6D697A6174696F6E49443E0A202020203C6362633A49443E3C78736C3A76616C75652D6F662073656C6563743D226E756D626572222F3E3C2F6362633A49443E0A202020203C6362633A4973737565446174653E3C78736C3A76616C75652D6F662073656C6563743D2269737375652D64617465222F3E3C2F6362633A4973737565446174653E0A202020203C6362633A447565446174653E3C78736C3A76616C75652D6F662073656C6563743D226475652D64617465222F3E3C2F6362633A447565446174653E0A202020203C212D2D2042542D333A20333830206973206120636F6D6D65726369616C20696E766F6963652E202D2D3E0A202020203C6362633A496E766F69636554797065436F64653E3338303C2F6362633A496E766F69636554797065436F64653E0A202020203C6362633A446F63756D656E7443757272656E6379436F64653E3C78736C3A76616C75652D6F662073656C6563743D2263757272656E6379222F3E3C2F6362633A446F63756D656E7443757272656E6379436F64653E0A202020203C212D2D2042542D31303A20616C776179732074686572652E202D2D3E0A202020203C6362633A42757965725265666572656E63653E3C78736C3A76616C75652D6F662073656C6563743D2262757965722D7265666572656E6365222F3E3C2F6362633A42757965725265666572656E63653E0A202020203C212D2D2042472D31343A2074686520706572696F64206F6620736572766963652E202D2D3E0A202020203C6361633A496E766F696365506572696F643E0A2020202020203C6362633A5374617274446174653E3C78736C3A76616C75652D6F662073656C6563743D22706572696F642F7374617274222F3E3C2F6362633A5374617274446174653E0A2020202020203C6362633A456E64446174653E3C78736C3A76616C75652D6F662073656C6563743D22706572696F642F656E64222F3E3C2F6362633A456E64446174653E0A202020203C2F6361633A496E766F696365506572696F643E0A202020203C212D2D2042542D31333A20746865207075726368617365206F72646572206E756D6265722C207768657265206F6E65206D6179207374616E64206F6E207468697320696E766F6963652E202D2D3E0A202020203C78736C3A696620746573743D2270757263686173652D6F726465722D6E756D626572223E0A2020202020203C6361633A4F726465725265666572656E63653E0A20202020202020203C6362633A49443E3C78736C3A76616C75652D6F662073656C6563743D2270757263686173652D6F726465722D6E756D626572222F3E3C2F6362633A49443E0A2020202020203C2F6361633A4F726465725265666572656E63653E0A202020203C2F78736C3A69663E0A202020203C212D2D2042542D31323A2074686520737562736372697074696F6E2074686174206120636F6E747261637420696E766F69636520697320666F722E202D2D3E0A202020203C78736C3A696620746573743D22737562736372697074696F6E223E0A2020202020203C6361633A436F6E7472616374446F63756D656E745265666572656E63653E0A20202020202020203C6362633A49443E3C78736C3A76616C75652D6F662073656C6563743D22737562736372697074696F6E222F3E3C2F6362633A49443E0A2020202020203C2F6361633A436F6E7472616374446F63756D656E745265666572656E63653E0A202020203C2F78736C3A69663E0A0A202020203C212D2D2042472D343A207468652073656C6C65722E202D2D3E0A202020203C6361633A4163636F756E74696E67537570706C69657250617274793E0A2020202020203C78736C3A666F722D656163682073656C6563743D22697373756572223E0A20202020202020203C6361633A50617274793E0A202020202020202020203C78736C3A696620746573743D22656E64706F696E74223E0A2020202020202020202020203C6362633A456E64706F696E74494420736368656D6549443D227B656E64706F696E742F40736368656D657D223E3C78736C3A76616C75652D6F662073656C6563743D22656E64706F696E74222F3E3C2F6362633A456E64706F696E7449443E0A202020202020202020203C2F78736C3A69663E0A202020202020202020203C6361633A506F7374616C416464726573733E0A2020202020202020202020203C78736C3A666F722D656163682073656C6563743D2261646472657373223E0A20202020202020202020202020203C78736C3A696620746573743D22737472656574223E0A202020202020202020202020202020203C6362633A5374726565744E616D653E3C78736C3A76616C75652D6F662073656C6563743D22737472656574222F3E3C2F6362633A5374726565744E616D653E0A20202020202020202020202020203C2F78736C3A69663E0A20202020202020202020202020203C78736C3A696620746573743D2263697479223E0A202020202020202020202020202020203C6362633A436974794E616D653E3C78736C3A76616C75652D6F662073656C6563743D2263697479222F3E3C2F6362633A436974794E616D653E0A20202020202020202020202020203C2F78736C3A69663E0A20202020202020202020202020203C78736C3A696620746573743D22706F7374616C2D636F6465223E0A202020202020202020202020202020203C6362633A506F7374616C5A6F6E653E3C78736C3A76616C75652D6F662073656C6563743D22706F7374616C2D636F6465222F3E3C2F6362633A506F7374616C5A6F6E653E0A20202020202020202020202020203C2F78736C3A69663E0A20202020202020202020202020203C78736C3A696620746573743D22726567696F6E223E0A202020202020202020202020202020203C6362633A436F756E747279537562656E746974793E3C78736C3A76616C75652D6F662073656C6563743D22726567696F6E222F3E3C2F6362633A436F756E747279537562656E746974793E0A20202020202020202020202020203C2F78736C3A69663E0A20202020202020202020202020203C6361633A436F756E7472793E0A202020202020202020202020202020203C6362633A4964656E74696669636174696F6E436F64653E3C78736C3A76616C75652D6F662073656C6563743D22636F756E747279222F3E3C2F6362633A4964656E74696669636174696F6E436F64653E0A20202020202020202020202020203C2F6361633A436F756E7472793E0A2020202020202020202020203C2F78736C3A666F722D656163683E0A202020202020202020203C2F6361633A506F7374616C416464726573733E0A202020202020202020203C212D2D204F757473696465207468652073636F7065206F66205641542C206E656974686572207061727479206D61792073686F77206120564154206964656E7469666965722E202D2D3E0A202020202020202020203C78736C3A696620746573743D227661742D696420616E64206E6F74282F696E766F6963652F7461782D737562746F74616C2F63617465676F7279203D20274F2729223E0A2020202020202020202020203C6361633A5061727479546178536368656D653E0A20202020202020202020202020203C6362633A436F6D70616E7949443E3C78736C3A76616C75652D6F662073656C6563743D227661742D6964222F3E3C2F6362633A436F6D70616E7949443E0A20202020202020202020202020203C6361633A546178536368656D653E0A202020202020202020202020202020203C6362633A49443E5641543C2F6362633A49443E0A20202020202020202020202020203C2F6361633A546178536368656D653E0A2020202020202020202020203C2F6361633A5061727479546178536368656D653E0A202020202020202020203C2F78736C3A69663E0A202020202020202020203C6361633A50617274794C6567616C456E746974793E0A2020202020202020202020203C6362633A526567697374726174696F6E4E616D653E3C78736C3A76616C75652D6F662073656C6563743D226E616D65222F3E3C2F6362633A526567697374726174696F6E4E616D653E0A2020202020202020202020203C78736C3A696620746573743D226C6567616C2D6964223E0A20202020202020202020202020203C6362633A436F6D70616E7949443E3C78736C3A76616C75652D6F662073656C6563743D226C6567616C2D6964222F3E3C2F6362633A436F6D70616E7949443E0A2020202020202020202020203C2F78736C3A69663E0A202020202020202020203C2F6361633A50617274794C6567616C456E746974793E0A202020202020202020203C78736C3A666F722D656163682073656C6563743D22636F6E74616374223E0A2020202020202020202020203C6361633A436F6E746163743E0A20202020202020202020202020203C78736C3A696620746573743D226E616D65223E0A202020202020202020202020202020203C6362633A4E616D653E3C78736C3A76616C75652D6F662073656C6563743D226E616D65222F3E3C2F6362633A4E616D653E0A20202020202020202020202020203C2F78736C3A69663E0A20202020202020202020202020203C78736C3A696620746573743D2270686F6E65223E0A202020202020202020202020202020203C6362633A54656C6570686F6E653E3C78736C3A76616C75652D6F662073656C6563743D2270686F6E65222F3E3C2F6362633A54656C6570686F6E653E0A20202020202020202020202020203C2F78736C3A69663E0A20202020202020202020202020203C78736C3A696620746573743D22656D61696C223E0A202020202020202020202020202020203C6362633A456C656374726F6E69634D61696C3E3C78736C3A76616C75652D6F662073656C6563743D22656D61696C222F3E3C2F6362633A456C656374726F6E69634D61696C3E0A20202020202020202020202020203C2F78736C3A69663E0A2020202020202020202020203C2F6361633A436F6E746163743E0A202020202020202020203C2F78736C3A666F722D656163683E0A20202020202020203C2F6361633A50617274793E0A2020202020203C2F78736C3A666F722D656163683E0A202020203C2F6361633A4163636F756E74696E67537570706C69657250617274793E0A0A202020203C212D2D2042472D373A207468652062757965722E202D2D3E0A202020203C6361633A4163636F756E74696E67437573746F6D657250617274793E0A2020202020203C78736C3A666F722D656163682073656C6563743D226275796572223E0A20202020202020203C6361633A50617274793E0A202020202020202020203C78736C3A696620746573743D22656E64706F696E74223E0A2020202020202020202020203C6362633A456E64706F696E74494420736368656D6549443D227B656E64706F696E742F40736368656D657D223E3C78736C3A76616C75652D6F662073656C6563743D22656E64706F696E74222F3E3C2F6362633A456E64706F696E7449443E0A202020202020202020203C2F78736C3A69663E0A202020202020202020203C212D2D2042542D34363A20746865206163636F756E7420746861742074686520696E766F6963652069732061646472657373656420746F2E202D2D3E0A202020202020202020203C6361633A50617274794964656E74696669636174696F6E3E0A2020202020202020202020203C6362633A49443E3C78736C3A76616C75652D6F662073656C6563743D226163636F756E742D6964222F3E3C2F6362633A49443E0A202020202020202020203C2F6361633A50617274794964656E74696669636174696F6E3E0A202020202020202020203C6361633A506F7374616C416464726573733E0A2020202020202020202020203C78736C3A666F722D656163682073656C6563743D2261646472657373223E0A20202020202020202020202020203C78736C3A696620746573743D22737472656574223E0A202020202020202020202020202020203C6362633A5374726565744E616D653E3C78736C3A76616C75652D6F662073656C6563743D22737472656574222F3E3C2F6362633A5374726565744E616D653E0A20202020202020202020202020203C2F78736C3A69663E0A20202020202020202020202020203C78736C3A696620746573743D2263697479223E0A202020202020202020202020202020203C6362633A436974794E616D653E3C78736C3A76616C75652D6F662073656C6563743D2263697479222F3E3C2F6362633A436974794E616D653E0A20202020202020202020202020203C2F78736C3A69663E0A20202020202020202020202020203C78736C3A696620746573743D22706F7374616C2D636F6465223E0A202020202020202020202020202020203C6362633A506F7374616C5A6F6E653E3C78736C3A76616C75652D6F662073656C6563743D22706F7374616C2D636F6465222F3E3C2F6362633A506F7374616C5A6F6E653E0A20202020202020202020202020203C2F78736C3A69663E0A20202020202020202020202020203C78736C3A696620746573743D22726567696F6E223E0A202020202020202020202020202020203C6362633A436F756E747279537562656E746974793E3C78736C3A76616C75652D6F662073656C6563743D22726567696F6E222F3E3C2F6362633A436F756E747279537562656E746974793E0A20202020202020202020202020203C2F78736C3A69663E0A20202020202020202020202020203C6361633A436F756E7472793E0A202020202020202020202020202020203C6362633A4964656E74696669636174696F6E436F64653E3C78736C3A76616C75652D6F662073656C6563743D22636F756E747279222F3E3C2F6362633A4964656E74696669636174696F6E436F64653E0A20202020202020202020202020203C2F6361633A436F756E7472793E0A2020202020202020202020203C2F78736C3A666F722D656163683E0A202020202020202020203C2F6361633A506F7374616C416464726573733E0A202020202020202020203C212D2D204F757473696465207468652073636F7065206F66205641542C206E656974686572207061727479206D61792073686F77206120564154206964656E7469666965722E202D2D3E0A202020202020202020203C78736C3A696620746573743D227661742D696420616E64206E6F74282F696E766F6963652F7461782D737562746F74616C2F63617465676F7279203D20274F2729223E0A2020202020202020202020203C6361633A5061727479546178536368656D653E0A20202020202020202020202020203C6362633A436F6D70616E7949443E3C78736C3A76616C75652D6F662073656C6563743D227661742D6964222F3E3C2F6362633A436F6D70616E7949443E0A20202020202020202020202020203C6361633A546178536368656D653E0A202020202020202020202020202020203C6362633A49443E5641543C2F6362633A49443E0A20202020202020202020202020203C2F6361633A546178536368656D653E0A2020202020202020202020203C2F6361633A5061727479546178536368656D653E0A202020202020202020203C2F78736C3A69663E0A202020202020202020203C6361633A50617274794C6567616C456E746974793E0A2020202020202020202020203C6362633A526567697374726174696F6E4E616D653E3C78736C3A76616C75652D6F662073656C6563743D226E616D65222F3E3C2F6362633A526567697374726174696F6E4E616D653E0A2020202020202020202020203C78736C3A696620746573743D226C6567616C2D6964223E0A20202020202020202020202020203C6362633A436F6D70616E7949443E3C78736C3A76616C75652D6F662073656C6563743D226C6567616C2D6964222F3E3C2F6362633A436F6D70616E7949443E0A2020202020202020202020203C2F78736C3A69663E0A202020202020202020203C2F6361633A50617274794C6567616C456E746974793E0A202020202020202020203C78736C3A696620746573743D22656D61696C223E0A2020202020202020202020203C6361633A436F6E746163743E0A20202020202020202020202020203C6362633A456C656374726F6E69634D61696C3E3C78736C3A76616C75652D6F662073656C6563743D22656D61696C222F3E3C2F6362633A456C656374726F6E69634D61696C3E0A2020202020202020202020203C2F6361633A436F6E746163743E0A202020202020202020203C2F78736C3A69663E0A20202020202020203C2F6361633A50617274793E0A2020202020203C2F78736C3A666F722D656163683E0A202020203C2F6361633A4163636F756E74696E67437573746F6D657250617274793E0A0A202020203C212D2D2042542D38303A20616E20696E7472612D636F6D6D756E69747920737570706C79207361797320746F20776869636820636F756E74727920697420676F65732E202D2D3E0A202020203C78736C3A696620746573743D227461782D737562746F74616C2F63617465676F7279203D20274B27223E0A2020202020203C6361633A44656C69766572793E0A20202020202020203C6361633A44656C69766572794C6F636174696F6E3E0A202020202020202020203C6361633A416464726573733E0A2020202020202020202020203C6361633A436F756E7472793E0A20202020202020202020202020203C6362633A4964656E74696669636174696F6E436F64653E3C78736C3A76616C75652D6F662073656C6563743D2262757965722F616464726573732F636F756E747279222F3E3C2F6362633A4964656E74696669636174696F6E436F64653E0A2020202020202020202020203C2F6361633A436F756E7472793E0A202020202020202020203C2F6361633A416464726573733E0A20202020202020203C2F6361633A44656C69766572794C6F636174696F6E3E0A2020202020203C2F6361633A44656C69766572793E0A202020203C2F78736C3A69663E0A0A202020203C212D2D2042472D31363A2061207472616E7366657220746F207468652073656C6C65722773206163636F756E743B2035382069732061205345504120637265646974207472616E736665722C20333020616E79206F746865722E202D2D3E0A202020203C78736C3A666F722D656163682073656C6563743D226973737565722F62616E6B2D6163636F756E74223E0A2020202020203C6361633A5061796D656E744D65616E733E0A20202020202020203C6362633A5061796D656E744D65616E73436F64653E0A202020202020202020203C78736C3A63686F6F73653E0A2020202020202020202020203C78736C3A7768656E20746573743D222F696E766F6963652F63757272656E6379203D202745555227223E35383C2F78736C3A7768656E3E0A2020202020202020202020203C78736C3A6F74686572776973653E33303C2F78736C3A6F74686572776973653E0A202020202020202020203C2F78736C3A63686F6F73653E0A20202020202020203C2F6362633A5061796D656E744D65616E73436F64653E0A20202020202020203C6362633A5061796D656E7449443E3C78736C3A76616C75652D6F662073656C6563743D222F696E766F6963652F6E756D626572222F3E3C2F6362633A5061796D656E7449443E0A20202020202020203C6361633A506179656546696E616E6369616C4163636F756E743E0A202020202020202020203C6362633A49443E3C78736C3A76616C75652D6F662073656C6563743D226962616E222F3E3C2F6362633A49443E0A202020202020202020203C78736C3A696620746573743D22686F6C646572223E0A2020202020202020202020203C6362633A4E616D653E3C78736C3A76616C75652D6F662073656C6563743D22686F6C646572222F3E3C2F6362633A4E616D653E0A202020202020202020203C2F78736C3A69663E0A202020202020202020203C78736C3A696620746573743D22626963223E0A2020202020202020202020203C6361633A46696E616E6369616C496E737469747574696F6E4272616E63683E0A20202020202020202020202020203C6362633A49443E3C78736C3A76616C75652D6F662073656C6563743D22626963222F3E3C2F6362633A49443E0A2020202020202020202020203C2F6361633A46696E616E6369616C496E737469747574696F6E4272616E63683E0A202020202020202020203C2F78736C3A69663E0A20202020202020203C2F6361633A506179656546696E616E6369616C4163636F756E743E0A2020202020203C2F6361633A5061796D656E744D65616E733E0A202020203C2F78736C3A666F722D656163683E0A202020203C212D2D2042542D32303A20746865207465726D7320696E20776F7264732E202D2D3E0A202020203C78736C3A696620746573743D227061796D656E742D64617973223E0A2020202020203C6361633A5061796D656E745465726D733E0A20202020202020203C6362633A4E6F74653E0A202020202020202020203C78736C3A746578743E4E6574203C2F78736C3A746578743E0A202020202020202020203C78736C3A76616C75652D6F662073656C6563743D227061796D656E742D64617973222F3E0A202020202020202020203C78736C3A63686F6F73653E0A2020202020202020202020203C78736C3A7768656E20746573743D227061796D656E742D64617973203D20273127223E206461793C2F78736C3A7768656E3E0A2020202020202020202020203C78736C3A6F74686572776973653E20646179733C2F78736C3A6F74686572776973653E0A202020202020202020203C2F78736C3A63686F6F73653E0A20202020202020203C2F6362633A4E6F74653E0A2020202020203C2F6361633A5061796D656E745465726D733E0A202020203C2F78736C3A69663E0A0A202020203C212D2D2042472D32333A2074686520746178206F6620656163682063617465676F727920616E6420726174652E202D2D3E0A202020203C6361633A546178546F74616C3E0A2020202020203C6362633A546178416D6F756E742063757272656E637949443D227B63757272656E63797D223E3C78736C3A76616C75652D6F662073656C6563743D22746F74616C732F746178222F3E3C2F6362633A546178416D6F756E743E0A2020202020203C78736C3A666F722D656163682073656C6563743D227461782D737562746F74616C223E0A20202020202020203C6361633A546178537562746F74616C3E0A202020202020202020203C6362633A54617861626C65416D6F756E742063757272656E637949443D227B2F696E766F6963652F63757272656E63797D223E3C78736C3A76616C75652D6F662073656C6563743D2262617365222F3E3C2F6362633A54617861626C65416D6F756E743E0A202020202020202020203C6362633A546178416D6F756E742063757272656E637949443D227B2F696E766F6963652F63757272656E63797D223E3C78736C3A76616C75652D6F662073656C6563743D22746178222F3E3C2F6362633A546178416D6F756E743E0A202020202020202020203C6361633A54617843617465676F72793E0A2020202020202020202020203C6362633A49443E3C78736C3A76616C75652D6F662073656C6563743D2263617465676F7279222F3E3C2F6362633A49443E0A2020202020202020202020203C78736C3A696620746573743D2272617465223E0A20202020202020202020202020203C6362633A50657263656E743E3C78736C3A76616C75652D6F662073656C6563743D2272617465222F3E3C2F6362633A50657263656E743E0A2020202020202020202020203C2F78736C3A69663E0A2020202020202020202020203C78736C3A696620746573743D226578656D7074696F6E2D636F6465223E0A20202020202020202020202020203C6362633A5461784578656D7074696F6E526561736F6E436F64653E3C78736C3A76616C75652D6F662073656C6563743D226578656D7074696F6E2D636F6465222F3E3C2F6362633A5461784578656D7074696F6E526561736F6E436F64653E0A2020202020202020202020203C2F78736C3A69663E0A2020202020202020202020203C78736C3A696620746573743D226578656D7074696F6E2D726561736F6E223E0A20202020202020202020202020203C6362633A5461784578656D7074696F6E526561736F6E3E3C78736C3A76616C75652D6F662073656C6563743D226578656D7074696F6E2D726561736F6E222F3E3C2F6362633A5461784578656D7074696F6E526561736F6E3E0A2020202020202020202020203C2F78736C3A69663E0A2020202020202020202020203C6361633A546178536368656D653E0A20202020202020202020202020203C6362633A49443E5641543C2F6362633A49443E0A2020202020202020202020203C2F6361633A546178536368656D653E0A202020202020202020203C2F6361633A54617843617465676F72793E0A20202020202020203C2F6361633A546178537562746F74616C3E0A2020202020203C2F78736C3A666F722D656163683E0A202020203C2F6361633A546178546F74616C3E0A0A202020203C212D2D2042472D32323A2074686520746F74616C733B206E6F7468696E672069732070616964206265666F72652C20736F20616C6C206F66206974206973206475652E202D2D3E0A202020203C6361633A4C6567616C4D6F6E6574617279546F74616C3E0A2020202020203C6362633A4C696E65457874656E73696F6E416D6F756E742063757272656E637949443D227B63757272656E63797D223E3C78736C3A76616C75652D6F662073656C6563743D22746F74616C732F6E6574222F3E3C2F6362633A4C696E65457874656E73696F6E416D6F756E743E0A2020202020203C6362633A5461784578636C7573697665416D6F756E742063757272656E637949443D227B63757272656E63797D223E3C78736C3A76616C75652D6F662073656C6563743D22746F74616C732F6E6574222F3E3C2F6362633A5461784578636C7573697665416D6F756E743E0A2020202020203C6362633A546178496E636C7573697665416D6F756E742063757272656E637949443D227B63757272656E63797D223E3C78736C3A76616C75652D6F662073656C6563743D22746F74616C732F746F74616C222F3E3C2F6362633A546178496E636C7573697665416D6F756E743E0A2020202020203C6362633A50617961626C65416D6F756E742063757272656E637949443D227B63757272656E63797D223E3C78736C3A76616C75652D6F662073656C6563743D22746F74616C732F746F74616C222F3E3C2F6362633A50617961626C65416D6F756E743E0A202020203C2F6361633A4C6567616C4D6F6E6574617279546F74616C3E0A0A202020203C212D2D2042472D32353A20746865206C696E65732E202D2D3E0A202020203C78736C3A666F722D656163682073656C6563743D226C696E65223E0A2020202020203C6361633A496E766F6963654C696E653E0A20202020202020203C6362633A49443E3C78736C3A76616C75652D6F662073656C6563743D226E756D626572222F3E3C2F6362633A49443E0A20202020202020203C6362633A496E766F696365645175616E7469747920756E6974436F64653D227B756E69742D636F64657D223E3C78736C3A76616C75652D6F662073656C6563743D227175616E74697479222F3E3C2F6362633A496E766F696365645175616E746974793E0A20202020202020203C6362633A4C696E65457874656E73696F6E416D6F756E742063757272656E637949443D227B2F696E766F6963652F63757272656E63797D223E3C78736C3A76616C75652D6F662073656C6563743D22616D6F756E74222F3E3C2F6362633A4C696E65457874656E73696F6E416D6F756E743E0A20202020202020203C6361633A496E766F696365506572696F643E0A202020202020202020203C6362633A5374617274446174653E3C78736C3A76616C75652D6F662073656C6563743D22706572696F642F7374617274222F3E3C2F6362633A5374617274446174653E0A202020202020202020203C6362633A456E64446174653E3C78736C3A76616C75652D6F662073656C6563743D22706572696F642F656E64222F3E3C2F6362633A456E64446174653E0A20202020202020203C2F6361633A496E766F696365506572696F643E0A20202020202020203C6361633A4974656D3E0A202020202020202020203C212D2D2042542D3135343A207768617420746865207465726D7320736179206F66207468652064696D656E73696F6E2C20656C736520697473206E616D652E202D2D3E0A202020202020202020203C78736C3A63686F6F73653E0A2020202020202020202020203C78736C3A7768656E20746573743D226465736372697074696F6E223E0A20202020202020202020202020203C6362633A4465736372697074696F6E3E3C78736C3A76616C75652D6F662073656C6563743D226465736372697074696F6E222F3E3C2F6362633A4465736372697074696F6E3E0A2020202020202020202020203C2F78736C3A7768656E3E0A2020202020202020202020203C78736C3A7768656E20746573743D2264696D656E73696F6E223E0A20202020202020202020202020203C6362633A4465736372697074696F6E3E3C78736C3A76616C75652D6F662073656C6563743D2264696D656E73696F6E222F3E3C2F6362633A4465736372697074696F6E3E0A2020202020202020202020203C2F78736C3A7768656E3E0A202020202020202020203C2F78736C3A63686F6F73653E0A202020202020202020203C6362633A4E616D653E3C78736C3A76616C75652D6F662073656C6563743D2270726F647563742F7469746C65222F3E3C2F6362633A4E616D653E0A202020202020202020203C6361633A53656C6C6572734974656D4964656E74696669636174696F6E3E0A2020202020202020202020203C6362633A49443E3C78736C3A76616C75652D6F662073656C6563743D2270726F647563742F6964222F3E3C2F6362633A49443E0A202020202020202020203C2F6361633A53656C6C6572734974656D4964656E74696669636174696F6E3E0A202020202020202020203C212D2D2042542D3135383A20554E535053432C2077686963682074686520636F6465206C6973742063616C6C73205453542E202D2D3E0A202020202020202020203C78736C3A696620746573743D2270726F647563742F756E73707363223E0A2020202020202020202020203C6361633A436F6D6D6F64697479436C617373696669636174696F6E3E0A20202020202020202020202020203C6362633A4974656D436C617373696669636174696F6E436F6465206C69737449443D22545354223E3C78736C3A76616C75652D6F662073656C6563743D2270726F647563742F756E73707363222F3E3C2F6362633A4974656D436C617373696669636174696F6E436F64653E0A2020202020202020202020203C2F6361633A436F6D6D6F64697479436C617373696669636174696F6E3E0A202020202020202020203C2F78736C3A69663E0A202020202020202020203C6361633A436C617373696669656454617843617465676F72793E0A2020202020202020202020203C6362633A49443E3C78736C3A76616C75652D6F662073656C6563743D227461782F63617465676F7279222F3E3C2F6362633A49443E0A2020202020202020202020203C78736C3A696620746573743D227461782F72617465223E0A20202020202020202020202020203C6362633A50657263656E743E3C78736C3A76616C75652D6F662073656C6563743D227461782F72617465222F3E3C2F6362633A50657263656E743E0A2020202020202020202020203C2F78736C3A69663E0A2020202020202020202020203C6361633A546178536368656D653E0A20202020202020202020202020203C6362633A49443E5641543C2F6362633A49443E0A2020202020202020202020203C2F6361633A546178536368656D653E0A202020202020202020203C2F6361633A436C617373696669656454617843617465676F72793E0A202020202020202020203C212D2D2042472D33323A206120636F6E747261637420696E766F696365206E616D65732069747320737562736372697074696F6E2061626F76652C206120636F6E73756D7074696F6E20696E766F696365206F6E2065616368206C696E652E202D2D3E0A202020202020202020203C78736C3A696620746573743D226E6F74282F696E766F6963652F737562736372697074696F6E29223E0A2020202020202020202020203C6361633A4164646974696F6E616C4974656D50726F70657274793E0A20202020202020202020202020203C6362633A4E616D653E537562736372697074696F6E3C2F6362633A4E616D653E0A20202020202020202020202020203C6362633A56616C75653E3C78736C3A76616C75652D6F662073656C6563743D22737562736372697074696F6E222F3E3C2F6362633A56616C75653E0A2020202020202020202020203C2F6361633A4164646974696F6E616C4974656D50726F70657274793E0A202020202020202020203C2F78736C3A69663E0A202020202020202020203C78736C3A696620746573743D2264696D656E73696F6E223E0A2020202020202020202020203C6361633A4164646974696F6E616C4974656D50726F70657274793E0A20202020202020202020202020203C6362633A4E616D653E44696D656E73696F6E3C2F6362633A4E616D653E0A20202020202020202020202020203C6362633A56616C75653E3C78736C3A76616C75652D6F662073656C6563743D2264696D656E73696F6E222F3E3C2F6362633A56616C75653E0A2020202020202020202020203C2F6361633A4164646974696F6E616C4974656D50726F70657274793E0A202020202020202020203C2F78736C3A69663E0A202020202020202020203C78736C3A696620746573743D22696E7374616C6D656E74223E0A2020202020202020202020203C6361633A4164646974696F6E616C4974656D50726F70657274793E0A20202020202020202020202020203C6362633A4E616D653E496E7374616C6D656E743C2F6362633A4E616D653E0A20202020202020202020202020203C6362633A56616C75653E3C78736C3A76616C75652D6F662073656C6563743D22696E7374616C6D656E74222F3E3C2F6362633A56616C75653E0A2020202020202020202020203C2F6361633A4164646974696F6E616C4974656D50726F70657274793E0A202020202020202020203C2F78736C3A69663E0A202020202020202020203C78736C3A696620746573743D2270726963652F626173652D7175616E74697479223E0A2020202020202020202020203C6361633A4164646974696F6E616C4974656D50726F70657274793E0A20202020202020202020202020203C6362633A4E616D653E556E69742070726963653C2F6362633A4E616D653E0A20202020202020202020202020203C6362633A56616C75653E3C78736C3A76616C75652D6F662073656C6563743D22756E69742D7072696365222F3E3C2F6362633A56616C75653E0A2020202020202020202020203C2F6361633A4164646974696F6E616C4974656D50726F70657274793E0A202020202020202020203C2F78736C3A69663E0A20202020202020203C2F6361633A4974656D3E0A20202020202020203C212D2D2042472D32393A207468652070726963652069732074686174206F6620626173652D7175616E7469747920756E6974732C206F66206F6E65207768657265207468657265206973206E6F6E652E202D2D3E0A20202020202020203C6361633A50726963653E0A202020202020202020203C6362633A5072696365416D6F756E742063757272656E637949443D227B2F696E766F6963652F63757272656E63797D223E3C78736C3A76616C75652D6F662073656C6563743D2270726963652F616D6F756E74222F3E3C2F6362633A5072696365416D6F756E743E0A202020202020202020203C78736C3A696620746573743D2270726963652F626173652D7175616E74697479223E0A2020202020202020202020203C6362633A426173655175616E7469747920756E6974436F64653D227B756E69742D636F64657D223E3C78736C3A76616C75652D6F662073656C6563743D2270726963652F626173652D7175616E74697479222F3E3C2F6362633A426173655175616E746974793E0A202020202020202020203C2F78736C3A69663E0A20202020202020203C2F6361633A50726963653E0A2020202020203C2F6361633A496E766F6963654C696E653E0A202020203C2F78736C3A666F722D656163683E0A20203C2F78736C3A666F722D656163683E0A3C2F496E766F6963653E0A');
INSERT INTO "template" VALUES('ef9ad40ed5cfd8dede9134af541eb8fff21f5b6f7ab9748329ceb7e9245ed2fe',X'3C3F786D6C2076657273696F6E3D22312E302220656E636F64696E673D225554462D38223F3E0A3C212D2D0A202055424C20322E3120696E766F69636520666F722074686520506570706F6C206E6574776F726B2C20506570706F6C204249532042696C6C696E6720332E302028666F726D61742022706570706F6C22292E0A0A2020546869732069732074686520696E766F69636520697473656C662C207772697474656E206F75743B207768657265206120666163742062656C6F6E67732C20616E20696E737472756374696F6E206F662058534C5420312E3020666574636865732069742066726F6D20746865206E65757472616C0A2020696E766F6963652C2077686963682054656D706C617465732F696E766F6963652E787364206465736372696265732E20436F7079207468652066696C652C206368616E67652069742C20616E64207075742074686520636F707920696E746F2074686520666F6C64657220746861740A2020746865206F7074696F6E2074656D706C61746573206E616D65733A206974207468656E207374616E647320696E20666F722074686973206F6E652E0A0A2020557365642068657265206172652076616C75652D6F662C20666F722D656163682C2069662C2063686F6F736520616E6420746578742C206174747269627574652076616C75657320696E206272616365732C207061746873206F6620656C656D656E74206E616D65732C0A2020616E6420746573747320666F72206265696E6720746865726520616E6420666F72206265696E6720657175616C2E204E756D6265727320616674657220425420616E64204247206172652074686F7365206F6620454E2031363933312E0A2020506570706F6C206E6565647320616E20656C656374726F6E69632061646472657373206F6620626F746820706172746965733A2074686520697373756572277320697320612073657474696E672C20746865206275796572277320612066616374206F6620746865206163636F756E742E0A2D2D3E0A3C496E766F69636520786D6C6E733D2275726E3A6F617369733A6E616D65733A73706563696669636174696F6E3A75626C3A736368656D613A7873643A496E766F6963652D32220A20202020786D6C6E733A6361633D2275726E3A6F617369733A6E616D65733A73706563696669636174696F6E3A75626C3A736368656D613A7873643A436F6D6D6F6E416767726567617465436F6D706F6E656E74732D32220A20202020786D6C6E733A6362633D2275726E3A6F617369733A6E616D65733A73706563696669636174696F6E3A75626C3A736368656D613A7873643A436F6D6D6F6E4261736963436F6D706F6E656E74732D32220A20202020786D6C6E733A78736C3D22687474703A2F2F7777772E77332E6F72672F313939392F58534C2F5472616E73666F726D222078736C3A76657273696F6E3D22312E30223E0A20203C78736C3A666F722D656163682073656C6563743D222F696E766F696365223E0A202020203C212D2D2042542D32343A2077686963682072756C65732074686520696E766F69636520666F6C6C6F77733B2042542D32333A2074686520627573696E6573732070726F636573732C2062696C6C696E672E202D2D3E0A202020203C6362633A437573746F6D697A6174696F6E49443E75726E3A63656E2E65753A656E31363933313A3230313723636F6D706C69616E742375726E3A6664633A706570706F6C2E65753A323031373A706F6163633A62696C6C696E673A332E303C2F6362633A437573746F6D697A6174696F6E49443E0A202020203C6362633A50726F66696C6549443E75726E3A6664633A706570706F6C2E65753A323031373A706F6163633A62696C6C696E673A30313A312E303C2F6362633A50726F66696C6549443E0A202020203C6362633A49443E3C78736C3A76616C75652D6F662073656C6563743D226E756D626572222F3E3C2F6362633A49443E0A202020203C6362633A4973737565446174653E3C78736C3A76616C75652D6F662073656C6563743D2269737375652D64617465222F3E3C2F6362633A4973737565446174653E0A202020203C6362633A447565446174653E3C78736C3A76616C75652D6F662073656C6563743D226475652D64617465222F3E3C2F6362633A447565446174653E0A202020203C212D2D2042542D333A20333830206973206120636F6D6D65726369616C20696E766F6963652E202D2D3E0A202020203C6362633A496E766F69636554797065436F64653E3338303C2F6362633A496E766F69636554797065436F64653E0A202020203C6362633A446F63756D656E7443757272656E6379436F64653E3C78736C3A76616C75652D6F662073656C6563743D2263757272656E6379222F3E3C2F6362633A446F63756D656E7443757272656E6379436F64653E0A202020203C212D2D2042542D31303A20616C776179732074686572652E202D2D3E0A202020203C6362633A42757965725265666572656E63653E3C78736C3A76616C75652D6F662073656C6563743D2262757965722D7265666572656E6365222F3E3C2F6362633A42757965725265666572656E63653E0A202020203C212D2D2042472D31343A2074686520706572696F64206F6620736572766963652E202D2D3E0A202020203C6361633A496E766F696365506572696F643E0A2020202020203C6362633A5374617274446174653E3C78736C3A76616C75652D6F662073656C6563743D22706572696F642F7374617274222F3E3C2F6362633A5374617274446174653E0A2020202020203C6362633A456E64446174653E3C78736C3A76616C75652D6F662073656C6563743D22706572696F642F656E64222F3E3C2F6362633A456E64446174653E0A202020203C2F6361633A496E766F696365506572696F643E0A202020203C212D2D2042542D31333A20746865207075726368617365206F72646572206E756D6265722C207768657265206F6E65206D6179207374616E64206F6E207468697320696E766F6963652E202D2D3E0A202020203C78736C3A696620746573743D2270757263686173652D6F726465722D6E756D626572223E0A2020202020203C6361633A4F726465725265666572656E63653E0A20202020202020203C6362633A49443E3C78736C3A76616C75652D6F662073656C6563743D2270757263686173652D6F726465722D6E756D626572222F3E3C2F6362633A49443E0A2020202020203C2F6361633A4F726465725265666572656E63653E0A202020203C2F78736C3A69663E0A202020203C212D2D2042542D31323A2074686520737562736372697074696F6E2074686174206120636F6E747261637420696E766F69636520697320666F722E202D2D3E0A202020203C78736C3A696620746573743D22737562736372697074696F6E223E0A2020202020203C6361633A436F6E7472616374446F63756D656E745265666572656E63653E0A20202020202020203C6362633A49443E3C78736C3A76616C75652D6F662073656C6563743D22737562736372697074696F6E222F3E3C2F6362633A49443E0A2020202020203C2F6361633A436F6E7472616374446F63756D656E745265666572656E63653E0A202020203C2F78736C3A69663E0A0A202020203C212D2D2042472D343A207468652073656C6C65722E202D2D3E0A202020203C6361633A4163636F756E74696E67537570706C69657250617274793E0A2020202020203C78736C3A666F722D656163682073656C6563743D22697373756572223E0A20202020202020203C6361633A50617274793E0A202020202020202020203C78736C3A696620746573743D22656E64706F696E74223E0A2020202020202020202020203C6362633A456E64706F696E74494420736368656D6549443D227B656E64706F696E742F40736368656D657D223E3C78736C3A76616C75652D6F662073656C6563743D22656E64706F696E74222F3E3C2F6362633A456E64706F696E7449443E0A202020202020202020203C2F78736C3A69663E0A202020202020202020203C6361633A506F7374616C416464726573733E0A2020202020202020202020203C78736C3A666F722D656163682073656C6563743D2261646472657373223E0A20202020202020202020202020203C78736C3A696620746573743D22737472656574223E0A202020202020202020202020202020203C6362633A5374726565744E616D653E3C78736C3A76616C75652D6F662073656C6563743D22737472656574222F3E3C2F6362633A5374726565744E616D653E0A20202020202020202020202020203C2F78736C3A69663E0A20202020202020202020202020203C78736C3A696620746573743D2263697479223E0A202020202020202020202020202020203C6362633A436974794E616D653E3C78736C3A76616C75652D6F662073656C6563743D2263697479222F3E3C2F6362633A436974794E616D653E0A20202020202020202020202020203C2F78736C3A69663E0A20202020202020202020202020203C78736C3A696620746573743D22706F7374616C2D636F6465223E0A202020202020202020202020202020203C6362633A506F7374616C5A6F6E653E3C78736C3A76616C75652D6F662073656C6563743D22706F7374616C2D636F6465222F3E3C2F6362633A506F7374616C5A6F6E653E0A20202020202020202020202020203C2F78736C3A69663E0A20202020202020202020202020203C78736C3A696620746573743D22726567696F6E223E0A202020202020202020202020202020203C6362633A436F756E747279537562656E746974793E3C78736C3A76616C75652D6F662073656C6563743D22726567696F6E222F3E3C2F6362633A436F756E747279537562656E746974793E0A20202020202020202020202020203C2F78736C3A69663E0A20202020202020202020202020203C6361633A436F756E7472793E0A202020202020202020202020202020203C6362633A4964656E74696669636174696F6E436F64653E3C78736C3A76616C75652D6F662073656C6563743D22636F756E747279222F3E3C2F6362633A4964656E74696669636174696F6E436F64653E0A20202020202020202020202020203C2F6361633A436F756E7472793E0A2020202020202020202020203C2F78736C3A666F722D656163683E0A202020202020202020203C2F6361633A506F7374616C416464726573733E0A202020202020202020203C212D2D204F757473696465207468652073636F7065206F66205641542C206E656974686572207061727479206D61792073686F77206120564154206964656E7469666965722E202D2D3E0A202020202020202020203C78736C3A696620746573743D227661742D696420616E64206E6F74282F696E766F6963652F7461782D737562746F74616C2F63617465676F7279203D20274F2729223E0A2020202020202020202020203C6361633A5061727479546178536368656D653E0A20202020202020202020202020203C6362633A436F6D70616E7949443E3C78736C3A76616C75652D6F662073656C6563743D227661742D6964222F3E3C2F6362633A436F6D70616E7949443E0A20202020202020202020202020203C6361633A546178536368656D653E0A202020202020202020202020202020203C6362633A49443E5641543C2F6362633A49443E0A20202020202020202020202020203C2F6361633A546178536368656D653E0A2020202020202020202020203C2F6361633A5061727479546178536368656D653E0A202020202020202020203C2F78736C3A69663E0A202020202020202020203C6361633A50617274794C6567616C456E746974793E0A2020202020202020202020203C6362633A526567697374726174696F6E4E616D653E3C78736C3A76616C75652D6F662073656C6563743D226E616D65222F3E3C2F6362633A526567697374726174696F6E4E616D653E0A2020202020202020202020203C78736C3A696620746573743D226C6567616C2D6964223E0A20202020202020202020202020203C6362633A436F6D70616E7949443E3C78736C3A76616C75652D6F662073656C6563743D226C6567616C2D6964222F3E3C2F6362633A436F6D70616E7949443E0A2020202020202020202020203C2F78736C3A69663E0A202020202020202020203C2F6361633A50617274794C6567616C456E746974793E0A202020202020202020203C78736C3A666F722D656163682073656C6563743D22636F6E74616374223E0A2020202020202020202020203C6361633A436F6E746163743E0A20202020202020202020202020203C78736C3A696620746573743D226E616D65223E0A202020202020202020202020202020203C6362633A4E616D653E3C78736C3A76616C75652D6F662073656C6563743D226E616D65222F3E3C2F6362633A4E616D653E0A20202020202020202020202020203C2F78736C3A69663E0A20202020202020202020202020203C78736C3A696620746573743D2270686F6E65223E0A202020202020202020202020202020203C6362633A54656C6570686F6E653E3C78736C3A76616C75652D6F662073656C6563743D2270686F6E65222F3E3C2F6362633A54656C6570686F6E653E0A20202020202020202020202020203C2F78736C3A69663E0A20202020202020202020202020203C78736C3A696620746573743D22656D61696C223E0A202020202020202020202020202020203C6362633A456C656374726F6E69634D61696C3E3C78736C3A76616C75652D6F662073656C6563743D22656D61696C222F3E3C2F6362633A456C656374726F6E69634D61696C3E0A20202020202020202020202020203C2F78736C3A69663E0A2020202020202020202020203C2F6361633A436F6E746163743E0A202020202020202020203C2F78736C3A666F722D656163683E0A20202020202020203C2F6361633A50617274793E0A2020202020203C2F78736C3A666F722D656163683E0A202020203C2F6361633A4163636F756E74696E67537570706C69657250617274793E0A0A202020203C212D2D2042472D373A207468652062757965722E202D2D3E0A202020203C6361633A4163636F756E74696E67437573746F6D657250617274793E0A2020202020203C78736C3A666F722D656163682073656C6563743D226275796572223E0A20202020202020203C6361633A50617274793E0A202020202020202020203C78736C3A696620746573743D22656E64706F696E74223E0A2020202020202020202020203C6362633A456E64706F696E74494420736368656D6549443D227B656E64706F696E742F40736368656D657D223E3C78736C3A76616C75652D6F662073656C6563743D22656E64706F696E74222F3E3C2F6362633A456E64706F696E7449443E0A202020202020202020203C2F78736C3A69663E0A202020202020202020203C212D2D2042542D34363A20746865206163636F756E7420746861742074686520696E766F6963652069732061646472657373656420746F2E202D2D3E0A202020202020202020203C6361633A50617274794964656E74696669636174696F6E3E0A2020202020202020202020203C6362633A49443E3C78736C3A76616C75652D6F662073656C6563743D226163636F756E742D6964222F3E3C2F6362633A49443E0A202020202020202020203C2F6361633A50617274794964656E74696669636174696F6E3E0A202020202020202020203C6361633A506F7374616C416464726573733E0A2020202020202020202020203C78736C3A666F722D656163682073656C6563743D2261646472657373223E0A20202020202020202020202020203C78736C3A696620746573743D22737472656574223E0A202020202020202020202020202020203C6362633A5374726565744E616D653E3C78736C3A76616C75652D6F662073656C6563743D22737472656574222F3E3C2F6362633A5374726565744E616D653E0A20202020202020202020202020203C2F78736C3A69663E0A20202020202020202020202020203C78736C3A696620746573743D2263697479223E0A202020202020202020202020202020203C6362633A436974794E616D653E3C78736C3A76616C75652D6F662073656C6563743D2263697479222F3E3C2F6362633A436974794E616D653E0A20202020202020202020202020203C2F78736C3A69663E0A20202020202020202020202020203C78736C3A696620746573743D22706F7374616C2D636F6465223E0A202020202020202020202020202020203C6362633A506F7374616C5A6F6E653E3C78736C3A76616C75652D6F662073656C6563743D22706F7374616C2D636F6465222F3E3C2F6362633A506F7374616C5A6F6E653E0A20202020202020202020202020203C2F78736C3A69663E0A20202020202020202020202020203C78736C3A696620746573743D22726567696F6E223E0A202020202020202020202020202020203C6362633A436F756E747279537562656E746974793E3C78736C3A76616C75652D6F662073656C6563743D22726567696F6E222F3E3C2F6362633A436F756E747279537562656E746974793E0A20202020202020202020202020203C2F78736C3A69663E0A20202020202020202020202020203C6361633A436F756E7472793E0A202020202020202020202020202020203C6362633A4964656E74696669636174696F6E436F64653E3C78736C3A76616C75652D6F662073656C6563743D22636F756E747279222F3E3C2F6362633A4964656E74696669636174696F6E436F64653E0A20202020202020202020202020203C2F6361633A436F756E7472793E0A2020202020202020202020203C2F78736C3A666F722D656163683E0A202020202020202020203C2F6361633A506F7374616C416464726573733E0A202020202020202020203C212D2D204F757473696465207468652073636F7065206F66205641542C206E656974686572207061727479206D61792073686F77206120564154206964656E7469666965722E202D2D3E0A202020202020202020203C78736C3A696620746573743D227661742D696420616E64206E6F74282F696E766F6963652F7461782D737562746F74616C2F63617465676F7279203D20274F2729223E0A2020202020202020202020203C6361633A5061727479546178536368656D653E0A20202020202020202020202020203C6362633A436F6D70616E7949443E3C78736C3A76616C75652D6F662073656C6563743D227661742D6964222F3E3C2F6362633A436F6D70616E7949443E0A20202020202020202020202020203C6361633A546178536368656D653E0A202020202020202020202020202020203C6362633A49443E5641543C2F6362633A49443E0A20202020202020202020202020203C2F6361633A546178536368656D653E0A2020202020202020202020203C2F6361633A5061727479546178536368656D653E0A202020202020202020203C2F78736C3A69663E0A202020202020202020203C6361633A50617274794C6567616C456E746974793E0A2020202020202020202020203C6362633A526567697374726174696F6E4E616D653E3C78736C3A76616C75652D6F662073656C6563743D226E616D65222F3E3C2F6362633A526567697374726174696F6E4E616D653E0A2020202020202020202020203C78736C3A696620746573743D226C6567616C2D6964223E0A20202020202020202020202020203C6362633A436F6D70616E7949443E3C78736C3A76616C75652D6F662073656C6563743D226C6567616C2D6964222F3E3C2F6362633A436F6D70616E7949443E0A2020202020202020202020203C2F78736C3A69663E0A202020202020202020203C2F6361633A50617274794C6567616C456E746974793E0A202020202020202020203C78736C3A696620746573743D22656D61696C223E0A2020202020202020202020203C6361633A436F6E746163743E0A20202020202020202020202020203C6362633A456C656374726F6E69634D61696C3E3C78736C3A76616C75652D6F662073656C6563743D22656D61696C222F3E3C2F6362633A456C656374726F6E69634D61696C3E0A2020202020202020202020203C2F6361633A436F6E746163743E0A202020202020202020203C2F78736C3A69663E0A20202020202020203C2F6361633A50617274793E0A2020202020203C2F78736C3A666F722D656163683E0A202020203C2F6361633A4163636F756E74696E67437573746F6D657250617274793E0A0A202020203C212D2D2042542D38303A20616E20696E7472612D636F6D6D756E69747920737570706C79207361797320746F20776869636820636F756E74727920697420676F65732E202D2D3E0A202020203C78736C3A696620746573743D227461782D737562746F74616C2F63617465676F7279203D20274B27223E0A2020202020203C6361633A44656C69766572793E0A20202020202020203C6361633A44656C69766572794C6F636174696F6E3E0A202020202020202020203C6361633A416464726573733E0A2020202020202020202020203C6361633A436F756E7472793E0A20202020202020202020202020203C6362633A4964656E74696669636174696F6E436F64653E3C78736C3A76616C75652D6F662073656C6563743D2262757965722F616464726573732F636F756E747279222F3E3C2F6362633A4964656E74696669636174696F6E436F64653E0A2020202020202020202020203C2F6361633A436F756E7472793E0A202020202020202020203C2F6361633A416464726573733E0A20202020202020203C2F6361633A44656C69766572794C6F636174696F6E3E0A2020202020203C2F6361633A44656C69766572793E0A202020203C2F78736C3A69663E0A0A202020203C212D2D2042472D31363A2061207472616E7366657220746F207468652073656C6C65722773206163636F756E743B2035382069732061205345504120637265646974207472616E736665722C20333020616E79206F746865722E202D2D3E0A202020203C78736C3A666F722D656163682073656C6563743D226973737565722F62616E6B2D6163636F756E74223E0A2020202020203C6361633A5061796D656E744D65616E733E0A20202020202020203C6362633A5061796D656E744D65616E73436F64653E0A202020202020202020203C78736C3A63686F6F73653E0A2020202020202020202020203C78736C3A7768656E20746573743D222F696E766F6963652F63757272656E6379203D202745555227223E35383C2F78736C3A7768656E3E0A2020202020202020202020203C78736C3A6F74686572776973653E33303C2F78736C3A6F74686572776973653E0A202020202020202020203C2F78736C3A63686F6F73653E0A20202020202020203C2F6362633A5061796D656E744D65616E73436F64653E0A20202020202020203C6362633A5061796D656E7449443E3C78736C3A76616C75652D6F662073656C6563743D222F696E766F6963652F6E756D626572222F3E3C2F6362633A5061796D656E7449443E0A20202020202020203C6361633A506179656546696E616E6369616C4163636F756E743E0A202020202020202020203C6362633A49443E3C78736C3A76616C75652D6F662073656C6563743D226962616E222F3E3C2F6362633A49443E0A202020202020202020203C78736C3A696620746573743D22686F6C646572223E0A2020202020202020202020203C6362633A4E616D653E3C78736C3A76616C75652D6F662073656C6563743D22686F6C646572222F3E3C2F6362633A4E616D653E0A202020202020202020203C2F78736C3A69663E0A202020202020202020203C78736C3A696620746573743D22626963223E0A2020202020202020202020203C6361633A46696E616E6369616C496E737469747574696F6E4272616E63683E0A20202020202020202020202020203C6362633A49443E3C78736C3A76616C75652D6F662073656C6563743D22626963222F3E3C2F6362633A49443E0A2020202020202020202020203C2F6361633A46696E616E6369616C496E737469747574696F6E4272616E63683E0A202020202020202020203C2F78736C3A69663E0A20202020202020203C2F6361633A506179656546696E616E6369616C4163636F756E743E0A2020202020203C2F6361633A5061796D656E744D65616E733E0A202020203C2F78736C3A666F722D656163683E0A202020203C212D2D2042542D32303A20746865207465726D7320696E20776F7264732E202D2D3E0A202020203C78736C3A696620746573743D227061796D656E742D64617973223E0A2020202020203C6361633A5061796D656E745465726D733E0A20202020202020203C6362633A4E6F74653E0A202020202020202020203C78736C3A746578743E4E6574203C2F78736C3A746578743E0A202020202020202020203C78736C3A76616C75652D6F662073656C6563743D227061796D656E742D64617973222F3E0A202020202020202020203C78736C3A63686F6F73653E0A2020202020202020202020203C78736C3A7768656E20746573743D227061796D656E742D64617973203D20273127223E206461793C2F78736C3A7768656E3E0A2020202020202020202020203C78736C3A6F74686572776973653E20646179733C2F78736C3A6F74686572776973653E0A202020202020202020203C2F78736C3A63686F6F73653E0A20202020202020203C2F6362633A4E6F74653E0A2020202020203C2F6361633A5061796D656E745465726D733E0A202020203C2F78736C3A69663E0A0A202020203C212D2D2042472D32333A2074686520746178206F6620656163682063617465676F727920616E6420726174652E202D2D3E0A202020203C6361633A546178546F74616C3E0A2020202020203C6362633A546178416D6F756E742063757272656E637949443D227B63757272656E63797D223E3C78736C3A76616C75652D6F662073656C6563743D22746F74616C732F746178222F3E3C2F6362633A546178416D6F756E743E0A2020202020203C78736C3A666F722D656163682073656C6563743D227461782D737562746F74616C223E0A20202020202020203C6361633A546178537562746F74616C3E0A202020202020202020203C6362633A54617861626C65416D6F756E742063757272656E637949443D227B2F696E766F6963652F63757272656E63797D223E3C78736C3A76616C75652D6F662073656C6563743D2262617365222F3E3C2F6362633A54617861626C65416D6F756E743E0A202020202020202020203C6362633A546178416D6F756E742063757272656E637949443D227B2F696E766F6963652F63757272656E63797D223E3C78736C3A76616C75652D6F662073656C6563743D22746178222F3E3C2F6362633A546178416D6F756E743E0A202020202020202020203C6361633A54617843617465676F72793E0A2020202020202020202020203C6362633A49443E3C78736C3A76616C75652D6F662073656C6563743D2263617465676F7279222F3E3C2F6362633A49443E0A2020202020202020202020203C78736C3A696620746573743D2272617465223E0A20202020202020202020202020203C6362633A50657263656E743E3C78736C3A76616C75652D6F662073656C6563743D2272617465222F3E3C2F6362633A50657263656E743E0A2020202020202020202020203C2F78736C3A69663E0A2020202020202020202020203C78736C3A696620746573743D226578656D7074696F6E2D636F6465223E0A20202020202020202020202020203C6362633A5461784578656D7074696F6E526561736F6E436F64653E3C78736C3A76616C75652D6F662073656C6563743D226578656D7074696F6E2D636F6465222F3E3C2F6362633A5461784578656D7074696F6E526561736F6E436F64653E0A2020202020202020202020203C2F78736C3A69663E0A2020202020202020202020203C78736C3A696620746573743D226578656D7074696F6E2D726561736F6E223E0A20202020202020202020202020203C6362633A5461784578656D7074696F6E526561736F6E3E3C78736C3A76616C75652D6F662073656C6563743D226578656D7074696F6E2D726561736F6E222F3E3C2F6362633A5461784578656D7074696F6E526561736F6E3E0A2020202020202020202020203C2F78736C3A69663E0A2020202020202020202020203C6361633A546178536368656D653E0A20202020202020202020202020203C6362633A49443E5641543C2F6362633A49443E0A2020202020202020202020203C2F6361633A546178536368656D653E0A202020202020202020203C2F6361633A54617843617465676F72793E0A20202020202020203C2F6361633A546178537562746F74616C3E0A2020202020203C2F78736C3A666F722D656163683E0A202020203C2F6361633A546178546F74616C3E0A0A202020203C212D2D2042472D32323A2074686520746F74616C733B206E6F7468696E672069732070616964206265666F72652C20736F20616C6C206F66206974206973206475652E202D2D3E0A202020203C6361633A4C6567616C4D6F6E6574617279546F74616C3E0A2020202020203C6362633A4C696E65457874656E73696F6E416D6F756E742063757272656E637949443D227B63757272656E63797D223E3C78736C3A76616C75652D6F662073656C6563743D22746F74616C732F6E6574222F3E3C2F6362633A4C696E65457874656E73696F6E416D6F756E743E0A2020202020203C6362633A5461784578636C7573697665416D6F756E742063757272656E637949443D227B63757272656E63797D223E3C78736C3A76616C75652D6F662073656C6563743D22746F74616C732F6E6574222F3E3C2F6362633A5461784578636C7573697665416D6F756E743E0A2020202020203C6362633A546178496E636C7573697665416D6F756E742063757272656E637949443D227B63757272656E63797D223E3C78736C3A76616C75652D6F662073656C6563743D22746F74616C732F746F74616C222F3E3C2F6362633A546178496E636C7573697665416D6F756E743E0A2020202020203C6362633A50617961626C65416D6F756E742063757272656E637949443D227B63757272656E63797D223E3C78736C3A76616C75652D6F662073656C6563743D22746F74616C732F746F74616C222F3E3C2F6362633A50617961626C65416D6F756E743E0A202020203C2F6361633A4C6567616C4D6F6E6574617279546F74616C3E0A0A202020203C212D2D2042472D32353A20746865206C696E65732E202D2D3E0A202020203C78736C3A666F722D656163682073656C6563743D226C696E65223E0A2020202020203C6361633A496E766F6963654C696E653E0A20202020202020203C6362633A49443E3C78736C3A76616C75652D6F662073656C6563743D226E756D626572222F3E3C2F6362633A49443E0A20202020202020203C6362633A496E766F696365645175616E7469747920756E6974436F64653D227B756E69742D636F64657D223E3C78736C3A76616C75652D6F662073656C6563743D227175616E74697479222F3E3C2F6362633A496E766F696365645175616E746974793E0A20202020202020203C6362633A4C696E65457874656E73696F6E416D6F756E742063757272656E637949443D227B2F696E766F6963652F63757272656E63797D223E3C78736C3A76616C75652D6F662073656C6563743D22616D6F756E74222F3E3C2F6362633A4C696E65457874656E73696F6E416D6F756E743E0A20202020202020203C6361633A496E766F696365506572696F643E0A202020202020202020203C6362633A5374617274446174653E3C78736C3A76616C75652D6F662073656C6563743D22706572696F642F7374617274222F3E3C2F6362633A5374617274446174653E0A202020202020202020203C6362633A456E64446174653E3C78736C3A76616C75652D6F662073656C6563743D22706572696F642F656E64222F3E3C2F6362633A456E64446174653E0A20202020202020203C2F6361633A496E766F696365506572696F643E0A20202020202020203C6361633A4974656D3E0A202020202020202020203C212D2D2042542D3135343A207768617420746865207465726D7320736179206F66207468652064696D656E73696F6E2C20656C736520697473206E616D652E202D2D3E0A202020202020202020203C78736C3A63686F6F73653E0A2020202020202020202020203C78736C3A7768656E20746573743D226465736372697074696F6E223E0A20202020202020202020202020203C6362633A4465736372697074696F6E3E3C78736C3A76616C75652D6F662073656C6563743D226465736372697074696F6E222F3E3C2F6362633A4465736372697074696F6E3E0A2020202020202020202020203C2F78736C3A7768656E3E0A2020202020202020202020203C78736C3A7768656E20746573743D2264696D656E73696F6E223E0A20202020202020202020202020203C6362633A4465736372697074696F6E3E3C78736C3A76616C75652D6F662073656C6563743D2264696D656E73696F6E222F3E3C2F6362633A4465736372697074696F6E3E0A2020202020202020202020203C2F78736C3A7768656E3E0A202020202020202020203C2F78736C3A63686F6F73653E0A202020202020202020203C6362633A4E616D653E3C78736C3A76616C75652D6F662073656C6563743D2270726F647563742F7469746C65222F3E3C2F6362633A4E616D653E0A202020202020202020203C6361633A53656C6C6572734974656D4964656E74696669636174696F6E3E0A2020202020202020202020203C6362633A49443E3C78736C3A76616C75652D6F662073656C6563743D2270726F647563742F6964222F3E3C2F6362633A49443E0A202020202020202020203C2F6361633A53656C6C6572734974656D4964656E74696669636174696F6E3E0A202020202020202020203C212D2D2042542D3135383A20554E535053432C2077686963682074686520636F6465206C6973742063616C6C73205453542E202D2D3E0A202020202020202020203C78736C3A696620746573743D2270726F647563742F756E73707363223E0A2020202020202020202020203C6361633A436F6D6D6F64697479436C617373696669636174696F6E3E0A20202020202020202020202020203C6362633A4974656D436C617373696669636174696F6E436F6465206C69737449443D22545354223E3C78736C3A76616C75652D6F662073656C6563743D2270726F647563742F756E73707363222F3E3C2F6362633A4974656D436C617373696669636174696F6E436F64653E0A2020202020202020202020203C2F6361633A436F6D6D6F64697479436C617373696669636174696F6E3E0A202020202020202020203C2F78736C3A69663E0A202020202020202020203C6361633A436C617373696669656454617843617465676F72793E0A2020202020202020202020203C6362633A49443E3C78736C3A76616C75652D6F662073656C6563743D227461782F63617465676F7279222F3E3C2F6362633A49443E0A2020202020202020202020203C78736C3A696620746573743D227461782F72617465223E0A20202020202020202020202020203C6362633A50657263656E743E3C78736C3A76616C75652D6F662073656C6563743D227461782F72617465222F3E3C2F6362633A50657263656E743E0A2020202020202020202020203C2F78736C3A69663E0A2020202020202020202020203C6361633A546178536368656D653E0A20202020202020202020202020203C6362633A49443E5641543C2F6362633A49443E0A2020202020202020202020203C2F6361633A546178536368656D653E0A202020202020202020203C2F6361633A436C617373696669656454617843617465676F72793E0A202020202020202020203C212D2D2042472D33323A206120636F6E747261637420696E766F696365206E616D65732069747320737562736372697074696F6E2061626F76652C206120636F6E73756D7074696F6E20696E766F696365206F6E2065616368206C696E652E202D2D3E0A202020202020202020203C78736C3A696620746573743D226E6F74282F696E766F6963652F737562736372697074696F6E29223E0A2020202020202020202020203C6361633A4164646974696F6E616C4974656D50726F70657274793E0A20202020202020202020202020203C6362633A4E616D653E537562736372697074696F6E3C2F6362633A4E616D653E0A20202020202020202020202020203C6362633A56616C75653E3C78736C3A76616C75652D6F662073656C6563743D22737562736372697074696F6E222F3E3C2F6362633A56616C75653E0A2020202020202020202020203C2F6361633A4164646974696F6E616C4974656D50726F70657274793E0A202020202020202020203C2F78736C3A69663E0A202020202020202020203C78736C3A696620746573743D2264696D656E73696F6E223E0A2020202020202020202020203C6361633A4164646974696F6E616C4974656D50726F70657274793E0A20202020202020202020202020203C6362633A4E616D653E44696D656E73696F6E3C2F6362633A4E616D653E0A20202020202020202020202020203C6362633A56616C75653E3C78736C3A76616C75652D6F662073656C6563743D2264696D656E73696F6E222F3E3C2F6362633A56616C75653E0A2020202020202020202020203C2F6361633A4164646974696F6E616C4974656D50726F70657274793E0A202020202020202020203C2F78736C3A69663E0A202020202020202020203C78736C3A696620746573743D22696E7374616C6D656E74223E0A2020202020202020202020203C6361633A4164646974696F6E616C4974656D50726F70657274793E0A20202020202020202020202020203C6362633A4E616D653E496E7374616C6D656E743C2F6362633A4E616D653E0A20202020202020202020202020203C6362633A56616C75653E3C78736C3A76616C75652D6F662073656C6563743D22696E7374616C6D656E74222F3E3C2F6362633A56616C75653E0A2020202020202020202020203C2F6361633A4164646974696F6E616C4974656D50726F70657274793E0A202020202020202020203C2F78736C3A69663E0A202020202020202020203C78736C3A696620746573743D2270726963652F626173652D7175616E74697479223E0A2020202020202020202020203C6361633A4164646974696F6E616C4974656D50726F70657274793E0A20202020202020202020202020203C6362633A4E616D653E556E69742070726963653C2F6362633A4E616D653E0A20202020202020202020202020203C6362633A56616C75653E3C78736C3A76616C75652D6F662073656C6563743D22756E69742D7072696365222F3E3C2F6362633A56616C75653E0A2020202020202020202020203C2F6361633A4164646974696F6E616C4974656D50726F70657274793E0A202020202020202020203C2F78736C3A69663E0A20202020202020203C2F6361633A4974656D3E0A20202020202020203C212D2D2042472D32393A207468652070726963652069732074686174206F6620626173652D7175616E7469747920756E6974732C206F66206F6E65207768657265207468657265206973206E6F6E652E202D2D3E0A20202020202020203C6361633A50726963653E0A202020202020202020203C6362633A5072696365416D6F756E742063757272656E637949443D227B2F696E766F6963652F63757272656E63797D223E3C78736C3A76616C75652D6F662073656C6563743D2270726963652F616D6F756E74222F3E3C2F6362633A5072696365416D6F756E743E0A202020202020202020203C78736C3A696620746573743D2270726963652F626173652D7175616E74697479223E0A2020202020202020202020203C6362633A426173655175616E7469747920756E6974436F64653D227B756E69742D636F64657D223E3C78736C3A76616C75652D6F662073656C6563743D2270726963652F626173652D7175616E74697479222F3E3C2F6362633A426173655175616E746974793E0A202020202020202020203C2F78736C3A69663E0A20202020202020203C2F6361633A50726963653E0A2020202020203C2F6361633A496E766F6963654C696E653E0A202020203C2F78736C3A666F722D656163683E0A20203C2F78736C3A666F722D656163683E0A3C2F496E766F6963653E0A');
CREATE TABLE usage_block (
    id INTEGER PRIMARY KEY,
    prefix TEXT NOT NULL
) STRICT;
INSERT INTO "usage_block" VALUES(1,'u-000');
INSERT INTO "usage_block" VALUES(2,'u-000');
CREATE TABLE usage_record (
    block INTEGER NOT NULL,
    suffix TEXT NOT NULL,
    charge INTEGER NOT NULL,
    used_at ANY NOT NULL,
    quantity ANY NOT NULL,
    PRIMARY KEY (block, suffix)
) STRICT, WITHOUT ROWID;
INSERT INTO "usage_record" VALUES(1,'1',5,1768983300,1200000);
INSERT INTO "usage_record" VALUES(1,'2',5,'2026-01-29T22:59:59.999Z',34567);
INSERT INTO "usage_record" VALUES(1,'3',6,1769860800,'120.5');
INSERT INTO "usage_record" VALUES(1,'4',7,1768471200,987654);
INSERT INTO "usage_record" VALUES(2,'5',9,1768557600,'12.5');
INSERT INTO "usage_record" VALUES(2,'6',9,1769898600,40000);
INSERT INTO "usage_record" VALUES(2,'7',10,1771059600,512000);
CREATE TABLE usage_run (
    day INTEGER PRIMARY KEY,
    first_block INTEGER NOT NULL,
    last_block INTEGER NOT NULL CHECK (last_block >= first_block)
) STRICT;
INSERT INTO "usage_run" VALUES(20485,1,1);
INSERT INTO "usage_run" VALUES(20513,2,2);
CREATE TABLE vanished (
    code TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL,
    last_seen TEXT NOT NULL REFERENCES night,
    message TEXT NOT NULL,
    PRIMARY KEY (code, subject, detail)
) STRICT, WITHOUT ROWID;
CREATE INDEX set_aside_by_subscription ON set_aside_fact (subscription_id);
CREATE INDEX change_request_by_subscription ON change_request (subscription_id);
CREATE INDEX rejected_row_by_subscription ON rejected_row (subscription_id, file)
    WHERE subscription_id IS NOT NULL;
CREATE VIEW v_document AS
    SELECT night.business_date, night.prefix || strftime('-%Y-', night.business_date)
            || printf('%08d', document.sequence) AS invoice,
        kind.format, kind.suffix, document.bytes, lower(hex(document.sha256)) AS sha256
    FROM document JOIN night_documents AS night
        ON night.business_date = date(document.business_date * 86400, 'unixepoch')
    JOIN document_kind AS kind ON kind.id = document.kind;
CREATE INDEX purchase_order_by_expiry ON purchase_order (expires_on);
CREATE INDEX purchase_order_by_state ON purchase_order (state) WHERE state > 0;
CREATE UNIQUE INDEX purchase_order_line_by_charge ON purchase_order_line (charge) WHERE moved = 0;
CREATE INDEX purchase_order_history ON purchase_order_event (po, after_line, id);
CREATE INDEX purchase_order_unnoticed ON purchase_order_notice (expiry) WHERE obstacle IS NOT NULL;
CREATE INDEX shared_text_by_key ON shared_text (key);
CREATE UNIQUE INDEX charge_of_usage ON charge (subscription_id, dimension, month, day) WHERE month IS NOT NULL;
CREATE INDEX fact_sheet_by_key ON fact_sheet (key);
CREATE VIEW issued_invoice AS SELECT
    invoice.id AS id,
    invoice.day AS day,
    first_charge,
    charges,
    row_sum,
    taxes,
    sheet.body AS body,
    prefix || printf('-%04d-%08d', invoice.id / 10000000000, invoice.id % 10000000000) AS number,
    prefix,
    invoice.id / 10000000000 AS year,
    invoice.id % 10000000000 AS sequence,
    date(invoice.day * 86400, 'unixepoch') AS business_date,
    (SELECT body FROM shared_text WHERE shared_text.id = invoice.kind) AS kind,
    coalesce(account_id, json_extract(sheet.body, '$.id')) AS account_id,
    buyer,
    date((invoice.day + due_on) * 86400, 'unixepoch') AS due_on,
    (SELECT body FROM shared_text WHERE shared_text.id = invoice.currency) AS currency,
    (SELECT body FROM shared_text WHERE shared_text.id = invoice.format) AS format,
    net,
    tax,
    net + tax AS total,
    date((invoice.day + period_start) * 86400, 'unixepoch') AS period_start,
    date((invoice.day + period_end) * 86400, 'unixepoch') AS period_end
    FROM invoice LEFT JOIN number_prefix ON number_prefix.day = invoice.day
    LEFT JOIN fact_sheet AS sheet ON sheet.id = buyer;
CREATE VIEW v_invoice AS SELECT number, prefix, year, sequence, business_date, kind, account_id, buyer, due_on,
    currency, format, net, tax, total, period_start, period_end FROM issued_invoice;
CREATE VIEW v_invoice_tax AS SELECT
    prefix || printf('-%04d-%08d', invoice.id / 10000000000, invoice.id % 10000000000) AS invoice,
    1 AS position,
    json_extract(sheet.body, '$.tax.category') AS category,
    json_extract(sheet.body, '$.tax.rate') AS rate,
    json_extract(sheet.body, '$.tax.exemptionReason') AS reason,
    net AS base,
    tax
    FROM invoice LEFT JOIN number_prefix ON number_prefix.day = invoice.day
    LEFT JOIN fact_sheet AS sheet ON sheet.id = buyer WHERE taxes IS NULL
    UNION ALL SELECT
    prefix || printf('-%04d-%08d', invoice.id / 10000000000, invoice.id % 10000000000),
    part.key + 1,
    json_extract(part.value, '$[0]'),
    json_extract(part.value, '$[1]'),
    json_extract(part.value, '$[2]'),
    json_extract(part.value, '$[3]'),
    json_extract(part.value, '$[4]')
    FROM invoice LEFT JOIN number_prefix ON number_prefix.day = invoice.day, json_each(taxes) AS part;
CREATE VIEW v_charge AS SELECT
    charge.id AS id,
    subscription_id,
    (SELECT body FROM shared_text WHERE shared_text.id = charge.kind) AS kind,
    ordinal AS instalment,
    coalesce(dimension, '') AS dimension,
    CASE WHEN month IS NULL THEN '' ELSE printf('%04d-%02d', month / 12, month % 12 + 1) END AS month,
    CASE WHEN month IS NULL THEN '' ELSE date(charge.day * 86400, 'unixepoch') END AS billed_on,
    date(charge.day * 86400, 'unixepoch') AS business_date,
    prefix || printf('-%04d-%08d', invoice_id / 10000000000, invoice_id % 10000000000) AS invoice,
    coalesce(charge.account_id, invoice.account_id, json_extract(sheet.body, '$.id')) AS account_id,
    product,
    date((charge.day + charge_on) * 86400, 'unixepoch') AS charge_on,
    date((charge.day + charge.due_on) * 86400, 'unixepoch') AS due_on,
    (SELECT body FROM shared_text
        WHERE shared_text.id = coalesce(charge.currency, invoice.currency)) AS currency,
    charge.net AS net,
    date((charge.day + coalesce(charge.period_start, invoice.period_start)) * 86400,
        'unixepoch') AS period_start,
    date((charge.day + coalesce(charge.period_end, invoice.period_end)) * 86400, 'unixepoch') AS period_end,
    json_extract(decided.body, '$.rule') AS po_rule,
    po_number,
    json_extract(decided.body, '$.requested.source') AS po_source,
    json_extract(decided.body, '$.requested.changeRequest') AS po_change_request,
    json_extract(decided.body, '$.purchaser') AS po_purchaser,
    CASE json_type(decided.body, '$.payer.account')
        WHEN 'null' THEN coalesce(charge.account_id, invoice.account_id, json_extract(sheet.body, '$.id'))
        ELSE json_extract(decided.body, '$.payer.account') END AS po_payer,
    json_extract(decided.body, '$.payer.organization') AS po_organization,
    json_extract(decided.body, '$.payer.purchaseOrderIntegration') AS po_integration,
    json_extract(decided.body, '$.found') AS po_found,
    replace(replace(replace(replace(facts.body,
        '"account":null',
        '"account":"' || coalesce(charge.account_id, invoice.account_id, json_extract(sheet.body, '$.id')) || '"'),
        '"payment":null', '"payment":"' || coalesce(po_number, '') || '"'),
        '"procurement":null', '"procurement":"' || coalesce(po_number, '') || '"'),
        '"subscription":null', '"subscription":"' || coalesce(po_number, '') || '"') AS number_facts,
    usage_count,
    CASE typeof(usage_first) WHEN 'integer' THEN strftime('%Y-%m-%dT%H:%M:%SZ', usage_first, 'unixepoch')
        ELSE usage_first END AS usage_first,
    CASE typeof(usage_last) WHEN 'integer' THEN strftime('%Y-%m-%dT%H:%M:%SZ', usage_last, 'unixepoch')
        ELSE usage_last END AS usage_last
    FROM charge LEFT JOIN invoice ON invoice.id = invoice_id
    LEFT JOIN number_prefix ON number_prefix.day = invoice.day
    LEFT JOIN fact_sheet AS sheet ON sheet.id = invoice.buyer
    LEFT JOIN shared_text AS decided ON decided.id = decision
    LEFT JOIN shared_text AS facts ON facts.id = charge.facts;
CREATE VIEW v_charge_line AS SELECT
    charge.id AS charge,
    line.key + 1 AS position,
    json_extract(words.body, '$.dimension') AS dimension,
    json_extract(words.body, '$.description') AS description,
    line.value -> '$[1]' AS quantity,
    json_extract(words.body, '$.unitCode') AS unit_code,
    line.value -> '$[2]' AS unit_price,
    coalesce(json_extract(line.value, '$[3]'), charge.net) AS amount,
    date((charge.day + coalesce(json_extract(line.value, '$[4]'), charge.period_start,
        invoice.period_start)) * 86400, 'unixepoch') AS period_start,
    date((charge.day + coalesce(json_extract(line.value, '$[5]'), charge.period_end,
        invoice.period_end)) * 86400, 'unixepoch') AS period_end
    FROM charge LEFT JOIN invoice ON invoice.id = invoice_id, json_each(charge.lines) AS line
    LEFT JOIN shared_text AS words ON words.id = json_extract(line.value, '$[0]');
CREATE VIEW v_billed_usage AS SELECT
    prefix || suffix AS record_id,
    charge,
    iif(typeof(used_at) = 'integer', strftime('%Y-%m-%dT%H:%M:%SZ', used_at, 'unixepoch'), used_at) AS used_at,
    CAST(quantity AS TEXT) AS quantity
    FROM usage_record LEFT JOIN usage_block ON usage_block.id = block;
CREATE VIEW v_fact_sheet AS SELECT id, kind, body FROM fact_sheet;
CREATE VIEW v_purchase_order AS
    SELECT payer.account_id AS payer, book.number AS number, state & 1 AS suspended, state >> 1 AS declared_expired,
        date(effective_on * 86400, 'unixepoch') AS effective_on, date(expires_on * 86400, 'unixepoch') AS expires_on, description,
        CASE created_by WHEN 0 THEN 'import' WHEN 1 THEN 'marketplace' WHEN 2 THEN 'operator' END AS created_by, date(first_seen_on * 86400, 'unixepoch') AS first_seen_on,
        last_line
    FROM purchase_order AS book JOIN payer ON payer.id = book.payer;
CREATE VIEW v_purchase_order_line AS
    SELECT payer.account_id AS payer, book.number AS number, line, charge, quantity, tax
    FROM purchase_order_line AS item JOIN purchase_order AS book ON book.id = item.po JOIN payer ON payer.id = book.payer WHERE moved = 0;
CREATE VIEW v_purchase_order_event AS
    SELECT (after_line << 32) + 8 + event.id AS id, payer.account_id AS payer, book.number AS number,
        date(business_date * 86400, 'unixepoch') AS business_date, recorded_at,
        CASE happening WHEN 0 THEN 'created' WHEN 1 THEN 'imported' WHEN 2 THEN 'line_item_added' WHEN 3 THEN 'line_item_moved' WHEN 4 THEN 'invoice_reissued' WHEN 5 THEN 'revived' WHEN 6 THEN 'extended' WHEN 7 THEN 'activated' WHEN 8 THEN 'suspended' WHEN 9 THEN 'expiry_set' WHEN 10 THEN 'contact_added' WHEN 11 THEN 'contact_changed' WHEN 12 THEN 'contact_removed' WHEN 13 THEN 'notice_sent' END AS happening, detail,
        coalesce(cause, 'purchase_orders.csv') AS cause, coalesce(actor, 'import') AS actor, charge
    FROM purchase_order_event AS event JOIN purchase_order AS book ON book.id = event.po JOIN payer ON payer.id = book.payer
    UNION ALL SELECT (line << 32) + 1, payer.account_id, book.number, charge.business_date, NULL, 'created', 'status ACTIVE, expires_on ' || charge.period_end || ', default information, no contact',
    CASE charge.kind WHEN 'upfront' THEN 'the upfront charge' WHEN 'opening' THEN 'the opening of the schedule'
        ELSE 'instalment ' || charge.instalment END || ' of ' || charge.subscription_id,
    'marketplace', charge.id
FROM purchase_order_line AS item JOIN purchase_order AS book ON book.id = item.po JOIN payer ON payer.id = book.payer JOIN v_charge AS charge ON charge.id = item.charge
WHERE effect = 1
    UNION ALL SELECT (line << 32) + 2, payer.account_id, book.number, charge.business_date, NULL, 'line_item_added', 'line item ' || line || ', ' || CASE WHEN charge.currency IN ('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'UYI', 'VND',
        'VUV', 'XAF', 'XOF', 'XPF') THEN CAST(charge.net AS TEXT)
    ELSE CASE WHEN charge.net < 0 THEN '-' ELSE '' END || (abs(charge.net) / 100) || '.'
        || substr('0' || (abs(charge.net) % 100), -2) END || ' ' || charge.currency || ', to ' || charge.period_end,
    CASE charge.kind WHEN 'upfront' THEN 'the upfront charge' WHEN 'opening' THEN 'the opening of the schedule'
        ELSE 'instalment ' || charge.instalment END || ' of ' || charge.subscription_id,
    'marketplace', charge.id
FROM purchase_order_line AS item JOIN purchase_order AS book ON book.id = item.po JOIN payer ON payer.id = book.payer JOIN v_charge AS charge ON charge.id = item.charge
WHERE effect IS NOT NULL
    UNION ALL SELECT (line << 32) + 3, payer.account_id, book.number, charge.business_date, NULL, 'revived', 'EXPIRED → ACTIVE, ' || CASE WHEN date(expiry_before * 86400, 'unixepoch') >= charge.period_end THEN 'expires_on stays ' || date(expiry_before * 86400, 'unixepoch')
    ELSE 'expires_on ' || coalesce(date(expiry_before * 86400, 'unixepoch'), 'none') || ' → ' || charge.period_end END,
    CASE charge.kind WHEN 'upfront' THEN 'the upfront charge' WHEN 'opening' THEN 'the opening of the schedule'
        ELSE 'instalment ' || charge.instalment END || ' of ' || charge.subscription_id,
    'marketplace', charge.id
FROM purchase_order_line AS item JOIN purchase_order AS book ON book.id = item.po JOIN payer ON payer.id = book.payer JOIN v_charge AS charge ON charge.id = item.charge
WHERE effect = 2
    UNION ALL SELECT (line << 32) + 4, payer.account_id, book.number, charge.business_date, NULL, 'extended', CASE WHEN date(expiry_before * 86400, 'unixepoch') >= charge.period_end THEN 'expires_on stays ' || date(expiry_before * 86400, 'unixepoch')
    ELSE 'expires_on ' || coalesce(date(expiry_before * 86400, 'unixepoch'), 'none') || ' → ' || charge.period_end END,
    CASE charge.kind WHEN 'upfront' THEN 'the upfront charge' WHEN 'opening' THEN 'the opening of the schedule'
        ELSE 'instalment ' || charge.instalment END || ' of ' || charge.subscription_id,
    'marketplace', charge.id
FROM purchase_order_line AS item JOIN purchase_order AS book ON book.id = item.po JOIN payer ON payer.id = book.payer JOIN v_charge AS charge ON charge.id = item.charge
WHERE effect = 3;
CREATE VIEW v_purchase_order_import AS
    SELECT payer.account_id AS payer, book.number AS number,
        CASE row.state WHEN 0 THEN 'ACTIVE' WHEN 1 THEN 'SUSPENDED' WHEN 2 THEN 'EXPIRED' WHEN 3 THEN 'SUSPENDED_EXPIRED' END AS status, date(row.effective_on * 86400, 'unixepoch') AS effective_on,
        date(row.expires_on * 86400, 'unixepoch') AS expires_on, row.description AS description
    FROM purchase_order_import AS row JOIN purchase_order AS book ON book.id = row.po JOIN payer ON payer.id = book.payer;
CREATE VIEW v_purchase_order_contact AS
    SELECT payer.account_id AS payer, book.number AS number, email, name, phone
    FROM purchase_order_contact AS contact JOIN purchase_order AS book ON book.id = contact.po JOIN payer ON payer.id = book.payer;
CREATE VIEW v_purchase_order_contact_import AS
    SELECT payer.account_id AS payer, book.number AS number, email, name, phone
    FROM purchase_order_contact_import AS contact JOIN purchase_order AS book ON book.id = contact.po JOIN payer ON payer.id = book.payer;
CREATE VIEW v_purchase_order_notice AS
    SELECT payer.account_id AS payer, book.number AS number, date(expiry * 86400, 'unixepoch') AS expiry,
        CASE kind WHEN 0 THEN 'two_months' WHEN 1 THEN 'one_month' WHEN 2 THEN 'one_week' WHEN 3 THEN 'on_the_day' END AS kind, date(business_date * 86400, 'unixepoch') AS business_date, messages,
        CASE obstacle WHEN 0 THEN 'no_contact' WHEN 1 THEN 'no_address' WHEN 2 THEN 'no_sender' END AS obstacle
    FROM purchase_order_notice AS notice JOIN purchase_order AS book ON book.id = notice.po JOIN payer ON payer.id = book.payer;
CREATE INDEX open_fact_held ON open_fact (hold_file, hold_line, hold_code) WHERE hold_code IS NOT NULL;
CREATE VIEW v_open_fact AS SELECT subscription_id, kind, instalment, dimension, month, disposition,
    date(due_on * 86400, 'unixepoch') AS due_on, currency, amount, quantity, count, hold_code, hold_message, hold_file,
    hold_line FROM open_fact;
CREATE VIEW v_subscription AS SELECT subscription_id, account_id, product_id,
    date(accepted_on * 86400, 'unixepoch') AS accepted_on, date(starts_on * 86400, 'unixepoch') AS starts_on,
    date(ends_on * 86400, 'unixepoch') AS ends_on, currency, plan, status,
    date(ended_on * 86400, 'unixepoch') AS ended_on FROM subscription;
COMMIT;
