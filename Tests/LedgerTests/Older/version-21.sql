PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES('1 nights, invoices, charges');
INSERT INTO grdb_migrations VALUES('2 a template per document');
INSERT INTO grdb_migrations VALUES('3 digests');
INSERT INTO grdb_migrations VALUES('4 rejected rows');
INSERT INTO grdb_migrations VALUES('5 keys');
INSERT INTO grdb_migrations VALUES('6 kinds');
INSERT INTO grdb_migrations VALUES('7 inputs');
INSERT INTO grdb_migrations VALUES('8 export rows');
INSERT INTO grdb_migrations VALUES('9 attempts');
INSERT INTO grdb_migrations VALUES('10 documents');
INSERT INTO grdb_migrations VALUES('11 book');
INSERT INTO grdb_migrations VALUES('12 billed');
INSERT INTO grdb_migrations VALUES('13 nightly tables');
INSERT INTO grdb_migrations VALUES('14 demands');
INSERT INTO grdb_migrations VALUES('15 own fields');
INSERT INTO grdb_migrations VALUES('16 credits');
INSERT INTO grdb_migrations VALUES('17 accounting tax');
INSERT INTO grdb_migrations VALUES('18 plans');
INSERT INTO grdb_migrations VALUES('19 finance');
INSERT INTO grdb_migrations VALUES('20 answers');
INSERT INTO grdb_migrations VALUES('21 credit rows');
CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;
INSERT INTO setting VALUES('billing_start','2026-01-01');
CREATE TABLE template (
    digest TEXT PRIMARY KEY,
    body BLOB NOT NULL
) STRICT;
INSERT INTO template VALUES('ff312af6a59ce659358082dde8e194a5375cc7f415f782955fe86b8584dab376',X'3c78736c3a7374796c6573686565742076657273696f6e3d22312e302220786d6c6e733a78736c3d22687474703a2f2f7777772e77332e6f72672f313939392f58534c2f5472616e73666f726d223e3c78736c3a74656d706c617465206d617463683d222f223e3c692f3e3c2f78736c3a74656d706c6174653e3c2f78736c3a7374796c6573686565743e0a');
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
INSERT INTO night VALUES('2026-01-01',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-01-02',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-01-03',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-01-04',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-01-05',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-01-06',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-01-07',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-01-08',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-01-09',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-01-10',1,1,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-01-11',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-01-12',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-01-13',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-01-14',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-01-15',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-01-16',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-01-17',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-01-18',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-01-19',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-01-20',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-01-21',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-01-22',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-01-23',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-01-24',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-01-25',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-01-26',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-01-27',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-01-28',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-01-29',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-01-30',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-01-31',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-02-01',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-02-02',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-02-03',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-02-04',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-02-05',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-02-06',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-02-07',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-02-08',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-02-09',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-02-10',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-02-11',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-02-12',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-02-13',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-02-14',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-02-15',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-02-16',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-02-17',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-02-18',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-02-19',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-02-20',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-02-21',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-02-22',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-02-23',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-02-24',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-02-25',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-02-26',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-02-27',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-02-28',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
INSERT INTO night VALUES('2026-03-01',1,0,1,'accounts.csv organizations.csv products.csv subscriptions.csv terms.csv usage.csv','0d1e39fff522f0408ec55449ba61210465822ad0be12d181b5d632c2bba7af9e',18,0);
CREATE TABLE reject_file (
    business_date TEXT NOT NULL REFERENCES night,
    name TEXT NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (business_date, name)
) STRICT;
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
INSERT INTO set_aside_fact VALUES(1,'usage','more',NULL,'r-172962/0','rejected','NB450','usage record "r-172962/0": used_at "2026-01-01T00:00:00.5Z" is outside the service of subscription "more"','usage.csv',2);
INSERT INTO set_aside_fact VALUES(2,'usage','seats',NULL,'r-723273/2','rejected','NB450','usage record "r-723273/2": used_at "2026-01-03T02:00:00Z" is outside the service of subscription "seats"','usage.csv',4);
INSERT INTO set_aside_fact VALUES(3,'usage','seats',NULL,'r-665845/4','rejected','NB450','usage record "r-665845/4": used_at "2026-01-05T04:00:00Z" is outside the service of subscription "seats"','usage.csv',6);
INSERT INTO set_aside_fact VALUES(4,'usage','more',NULL,'r-502373/6','rejected','NB450','usage record "r-502373/6": used_at "2026-01-07T06:00:00Z" is outside the service of subscription "more"','usage.csv',8);
INSERT INTO set_aside_fact VALUES(5,'usage','seats',NULL,'r-226507/8','rejected','NB450','usage record "r-226507/8": used_at "2026-01-09T08:00:00Z" is outside the service of subscription "seats"','usage.csv',10);
INSERT INTO set_aside_fact VALUES(6,'usage','seats',NULL,'r-243534/28','rejected','NB450','usage record "r-243534/28": used_at "2026-01-02T04:00:00Z" is outside the service of subscription "seats"','usage.csv',30);
INSERT INTO set_aside_fact VALUES(7,'usage','more',NULL,'r-243998/30','rejected','NB450','usage record "r-243998/30": used_at "2026-01-04T06:00:00Z" is outside the service of subscription "more"','usage.csv',32);
INSERT INTO set_aside_fact VALUES(8,'usage','seats',NULL,'r-44391/32','rejected','NB450','usage record "r-44391/32": used_at "2026-01-06T08:00:00Z" is outside the service of subscription "seats"','usage.csv',34);
INSERT INTO set_aside_fact VALUES(9,'usage','seats',NULL,'r-774570/34','rejected','NB450','usage record "r-774570/34": used_at "2026-01-08T10:00:00Z" is outside the service of subscription "seats"','usage.csv',36);
INSERT INTO set_aside_fact VALUES(10,'usage','more',NULL,'r-92761/54','rejected','NB450','usage record "r-92761/54": used_at "2026-01-01T06:00:00Z" is outside the service of subscription "more"','usage.csv',56);
INSERT INTO set_aside_fact VALUES(11,'usage','seats',NULL,'r-847892/56','rejected','NB450','usage record "r-847892/56": used_at "2026-01-03T08:00:00Z" is outside the service of subscription "seats"','usage.csv',58);
INSERT INTO set_aside_fact VALUES(12,'usage','seats',NULL,'r-20499/58','rejected','NB450','usage record "r-20499/58": used_at "2026-01-05T10:00:00Z" is outside the service of subscription "seats"','usage.csv',60);
INSERT INTO set_aside_fact VALUES(13,'usage','more',NULL,'r-168924/60','rejected','NB450','usage record "r-168924/60": used_at "2026-01-07T12:00:00Z" is outside the service of subscription "more"','usage.csv',62);
INSERT INTO set_aside_fact VALUES(14,'usage','seats',NULL,'r-763843/62','rejected','NB450','usage record "r-763843/62": used_at "2026-01-09T14:00:00Z" is outside the service of subscription "seats"','usage.csv',64);
INSERT INTO set_aside_fact VALUES(15,'usage','seats',NULL,'r-791457/82','rejected','NB450','usage record "r-791457/82": used_at "2026-01-02T10:00:00Z" is outside the service of subscription "seats"','usage.csv',84);
INSERT INTO set_aside_fact VALUES(16,'usage','more',NULL,'r-799846/84','rejected','NB450','usage record "r-799846/84": used_at "2026-01-04T12:00:00Z" is outside the service of subscription "more"','usage.csv',86);
INSERT INTO set_aside_fact VALUES(17,'usage','seats',NULL,'r-608976/86','rejected','NB450','usage record "r-608976/86": used_at "2026-01-06T14:00:00Z" is outside the service of subscription "seats"','usage.csv',88);
INSERT INTO set_aside_fact VALUES(18,'usage','seats',NULL,'r-74372/88','rejected','NB450','usage record "r-74372/88": used_at "2026-01-08T16:00:00.5Z" is outside the service of subscription "seats"','usage.csv',90);
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
INSERT INTO row_tally VALUES('2026-01-01','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-01','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-01','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-01','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-01','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-01-01','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-01-02','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-02','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-02','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-02','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-02','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-01-02','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-01-03','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-03','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-03','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-03','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-03','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-01-03','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-01-04','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-04','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-04','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-04','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-04','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-01-04','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-01-05','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-05','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-05','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-05','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-05','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-01-05','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-01-06','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-06','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-06','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-06','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-06','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-01-06','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-01-07','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-07','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-07','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-07','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-07','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-01-07','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-01-08','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-08','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-08','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-08','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-08','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-01-08','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-01-09','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-09','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-09','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-09','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-09','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-01-09','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-01-10','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-10','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-10','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-10','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-10','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-01-10','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-01-11','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-11','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-11','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-11','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-11','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-01-11','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-01-12','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-12','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-12','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-12','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-12','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-01-12','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-01-13','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-13','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-13','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-13','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-13','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-01-13','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-01-14','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-14','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-14','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-14','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-14','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-01-14','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-01-15','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-15','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-15','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-15','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-15','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-01-15','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-01-16','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-16','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-16','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-16','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-16','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-01-16','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-01-17','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-17','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-17','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-17','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-17','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-01-17','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-01-18','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-18','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-18','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-18','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-18','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-01-18','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-01-19','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-19','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-19','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-19','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-19','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-01-19','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-01-20','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-20','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-20','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-20','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-20','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-01-20','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-01-21','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-21','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-21','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-21','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-21','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-01-21','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-01-22','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-22','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-22','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-22','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-22','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-01-22','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-01-23','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-23','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-23','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-23','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-23','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-01-23','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-01-24','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-24','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-24','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-24','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-24','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-01-24','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-01-25','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-25','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-25','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-25','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-25','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-01-25','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-01-26','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-26','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-26','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-26','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-26','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-01-26','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-01-27','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-27','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-27','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-27','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-27','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-01-27','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-01-28','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-28','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-28','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-28','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-28','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-01-28','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-01-29','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-29','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-29','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-29','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-29','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-01-29','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-01-30','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-30','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-30','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-30','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-30','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-01-30','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-01-31','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-31','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-31','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-01-31','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-01-31','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-01-31','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-02-01','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-02-01','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-02-01','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-02-01','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-02-01','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-02-01','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-02-02','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-02-02','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-02-02','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-02-02','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-02-02','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-02-02','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-02-03','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-02-03','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-02-03','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-02-03','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-02-03','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-02-03','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-02-04','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-02-04','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-02-04','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-02-04','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-02-04','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-02-04','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-02-05','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-02-05','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-02-05','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-02-05','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-02-05','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-02-05','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-02-06','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-02-06','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-02-06','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-02-06','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-02-06','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-02-06','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-02-07','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-02-07','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-02-07','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-02-07','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-02-07','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-02-07','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-02-08','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-02-08','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-02-08','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-02-08','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-02-08','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-02-08','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-02-09','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-02-09','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-02-09','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-02-09','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-02-09','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-02-09','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-02-10','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-02-10','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-02-10','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-02-10','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-02-10','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-02-10','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-02-11','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-02-11','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-02-11','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-02-11','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-02-11','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-02-11','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-02-12','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-02-12','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-02-12','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-02-12','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-02-12','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-02-12','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-02-13','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-02-13','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-02-13','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-02-13','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-02-13','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-02-13','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-02-14','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-02-14','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-02-14','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-02-14','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-02-14','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-02-14','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-02-15','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-02-15','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-02-15','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-02-15','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-02-15','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-02-15','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-02-16','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-02-16','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-02-16','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-02-16','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-02-16','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-02-16','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-02-17','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-02-17','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-02-17','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-02-17','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-02-17','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-02-17','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-02-18','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-02-18','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-02-18','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-02-18','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-02-18','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-02-18','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-02-19','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-02-19','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-02-19','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-02-19','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-02-19','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-02-19','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-02-20','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-02-20','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-02-20','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-02-20','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-02-20','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-02-20','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-02-21','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-02-21','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-02-21','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-02-21','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-02-21','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-02-21','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-02-22','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-02-22','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-02-22','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-02-22','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-02-22','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-02-22','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-02-23','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-02-23','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-02-23','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-02-23','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-02-23','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-02-23','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-02-24','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-02-24','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-02-24','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-02-24','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-02-24','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-02-24','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-02-25','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-02-25','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-02-25','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-02-25','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-02-25','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-02-25','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-02-26','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-02-26','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-02-26','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-02-26','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-02-26','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-02-26','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-02-27','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-02-27','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-02-27','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-02-27','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-02-27','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-02-27','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-02-28','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-02-28','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-02-28','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-02-28','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-02-28','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-02-28','usage.csv',92,74,18,0,0);
INSERT INTO row_tally VALUES('2026-03-01','accounts.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-03-01','organizations.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-03-01','products.csv',1,1,0,0,0);
INSERT INTO row_tally VALUES('2026-03-01','subscriptions.csv',2,2,0,0,0);
INSERT INTO row_tally VALUES('2026-03-01','terms.csv',4,4,0,0,0);
INSERT INTO row_tally VALUES('2026-03-01','usage.csv',92,74,18,0,0);
CREATE TABLE IF NOT EXISTS "disposition_count" (
    business_date TEXT NOT NULL REFERENCES night,
    kind TEXT NOT NULL,
    disposition TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (business_date, kind, disposition)
) STRICT, WITHOUT ROWID;
INSERT INTO disposition_count VALUES('2026-01-01','upfront','not_yet_due',2);
INSERT INTO disposition_count VALUES('2026-01-01','usage','not_yet_due',74);
INSERT INTO disposition_count VALUES('2026-01-01','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-01-02','upfront','not_yet_due',2);
INSERT INTO disposition_count VALUES('2026-01-02','usage','not_yet_due',74);
INSERT INTO disposition_count VALUES('2026-01-02','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-01-03','upfront','not_yet_due',2);
INSERT INTO disposition_count VALUES('2026-01-03','usage','not_yet_due',74);
INSERT INTO disposition_count VALUES('2026-01-03','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-01-04','upfront','not_yet_due',2);
INSERT INTO disposition_count VALUES('2026-01-04','usage','not_yet_due',74);
INSERT INTO disposition_count VALUES('2026-01-04','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-01-05','upfront','not_yet_due',2);
INSERT INTO disposition_count VALUES('2026-01-05','usage','not_yet_due',74);
INSERT INTO disposition_count VALUES('2026-01-05','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-01-06','upfront','not_yet_due',2);
INSERT INTO disposition_count VALUES('2026-01-06','usage','not_yet_due',74);
INSERT INTO disposition_count VALUES('2026-01-06','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-01-07','upfront','not_yet_due',2);
INSERT INTO disposition_count VALUES('2026-01-07','usage','not_yet_due',74);
INSERT INTO disposition_count VALUES('2026-01-07','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-01-08','upfront','not_yet_due',2);
INSERT INTO disposition_count VALUES('2026-01-08','usage','not_yet_due',74);
INSERT INTO disposition_count VALUES('2026-01-08','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-01-09','upfront','not_yet_due',2);
INSERT INTO disposition_count VALUES('2026-01-09','usage','not_yet_due',74);
INSERT INTO disposition_count VALUES('2026-01-09','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-01-10','upfront','invoiced',2);
INSERT INTO disposition_count VALUES('2026-01-10','usage','not_yet_due',74);
INSERT INTO disposition_count VALUES('2026-01-10','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-01-11','upfront','invoiced',2);
INSERT INTO disposition_count VALUES('2026-01-11','usage','not_yet_due',74);
INSERT INTO disposition_count VALUES('2026-01-11','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-01-12','upfront','invoiced',2);
INSERT INTO disposition_count VALUES('2026-01-12','usage','not_yet_due',74);
INSERT INTO disposition_count VALUES('2026-01-12','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-01-13','upfront','invoiced',2);
INSERT INTO disposition_count VALUES('2026-01-13','usage','not_yet_due',74);
INSERT INTO disposition_count VALUES('2026-01-13','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-01-14','upfront','invoiced',2);
INSERT INTO disposition_count VALUES('2026-01-14','usage','not_yet_due',74);
INSERT INTO disposition_count VALUES('2026-01-14','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-01-15','upfront','invoiced',2);
INSERT INTO disposition_count VALUES('2026-01-15','usage','not_yet_due',74);
INSERT INTO disposition_count VALUES('2026-01-15','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-01-16','upfront','invoiced',2);
INSERT INTO disposition_count VALUES('2026-01-16','usage','not_yet_due',74);
INSERT INTO disposition_count VALUES('2026-01-16','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-01-17','upfront','invoiced',2);
INSERT INTO disposition_count VALUES('2026-01-17','usage','not_yet_due',74);
INSERT INTO disposition_count VALUES('2026-01-17','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-01-18','upfront','invoiced',2);
INSERT INTO disposition_count VALUES('2026-01-18','usage','not_yet_due',74);
INSERT INTO disposition_count VALUES('2026-01-18','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-01-19','upfront','invoiced',2);
INSERT INTO disposition_count VALUES('2026-01-19','usage','not_yet_due',74);
INSERT INTO disposition_count VALUES('2026-01-19','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-01-20','upfront','invoiced',2);
INSERT INTO disposition_count VALUES('2026-01-20','usage','not_yet_due',74);
INSERT INTO disposition_count VALUES('2026-01-20','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-01-21','upfront','invoiced',2);
INSERT INTO disposition_count VALUES('2026-01-21','usage','not_yet_due',74);
INSERT INTO disposition_count VALUES('2026-01-21','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-01-22','upfront','invoiced',2);
INSERT INTO disposition_count VALUES('2026-01-22','usage','not_yet_due',74);
INSERT INTO disposition_count VALUES('2026-01-22','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-01-23','upfront','invoiced',2);
INSERT INTO disposition_count VALUES('2026-01-23','usage','not_yet_due',74);
INSERT INTO disposition_count VALUES('2026-01-23','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-01-24','upfront','invoiced',2);
INSERT INTO disposition_count VALUES('2026-01-24','usage','not_yet_due',74);
INSERT INTO disposition_count VALUES('2026-01-24','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-01-25','upfront','invoiced',2);
INSERT INTO disposition_count VALUES('2026-01-25','usage','not_yet_due',74);
INSERT INTO disposition_count VALUES('2026-01-25','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-01-26','upfront','invoiced',2);
INSERT INTO disposition_count VALUES('2026-01-26','usage','not_yet_due',74);
INSERT INTO disposition_count VALUES('2026-01-26','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-01-27','upfront','invoiced',2);
INSERT INTO disposition_count VALUES('2026-01-27','usage','not_yet_due',74);
INSERT INTO disposition_count VALUES('2026-01-27','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-01-28','upfront','invoiced',2);
INSERT INTO disposition_count VALUES('2026-01-28','usage','not_yet_due',74);
INSERT INTO disposition_count VALUES('2026-01-28','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-01-29','upfront','invoiced',2);
INSERT INTO disposition_count VALUES('2026-01-29','usage','not_yet_due',74);
INSERT INTO disposition_count VALUES('2026-01-29','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-01-30','upfront','invoiced',2);
INSERT INTO disposition_count VALUES('2026-01-30','usage','not_yet_due',74);
INSERT INTO disposition_count VALUES('2026-01-30','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-01-31','upfront','invoiced',2);
INSERT INTO disposition_count VALUES('2026-01-31','usage','not_yet_due',74);
INSERT INTO disposition_count VALUES('2026-01-31','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-02-01','upfront','invoiced',2);
INSERT INTO disposition_count VALUES('2026-02-01','usage','invoiced',28);
INSERT INTO disposition_count VALUES('2026-02-01','usage','not_yet_due',46);
INSERT INTO disposition_count VALUES('2026-02-01','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-02-02','upfront','invoiced',2);
INSERT INTO disposition_count VALUES('2026-02-02','usage','invoiced',28);
INSERT INTO disposition_count VALUES('2026-02-02','usage','not_yet_due',46);
INSERT INTO disposition_count VALUES('2026-02-02','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-02-03','upfront','invoiced',2);
INSERT INTO disposition_count VALUES('2026-02-03','usage','invoiced',28);
INSERT INTO disposition_count VALUES('2026-02-03','usage','not_yet_due',46);
INSERT INTO disposition_count VALUES('2026-02-03','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-02-04','upfront','invoiced',2);
INSERT INTO disposition_count VALUES('2026-02-04','usage','invoiced',28);
INSERT INTO disposition_count VALUES('2026-02-04','usage','not_yet_due',46);
INSERT INTO disposition_count VALUES('2026-02-04','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-02-05','upfront','invoiced',2);
INSERT INTO disposition_count VALUES('2026-02-05','usage','invoiced',28);
INSERT INTO disposition_count VALUES('2026-02-05','usage','not_yet_due',46);
INSERT INTO disposition_count VALUES('2026-02-05','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-02-06','upfront','invoiced',2);
INSERT INTO disposition_count VALUES('2026-02-06','usage','invoiced',28);
INSERT INTO disposition_count VALUES('2026-02-06','usage','not_yet_due',46);
INSERT INTO disposition_count VALUES('2026-02-06','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-02-07','upfront','invoiced',2);
INSERT INTO disposition_count VALUES('2026-02-07','usage','invoiced',28);
INSERT INTO disposition_count VALUES('2026-02-07','usage','not_yet_due',46);
INSERT INTO disposition_count VALUES('2026-02-07','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-02-08','upfront','invoiced',2);
INSERT INTO disposition_count VALUES('2026-02-08','usage','invoiced',28);
INSERT INTO disposition_count VALUES('2026-02-08','usage','not_yet_due',46);
INSERT INTO disposition_count VALUES('2026-02-08','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-02-09','upfront','invoiced',2);
INSERT INTO disposition_count VALUES('2026-02-09','usage','invoiced',28);
INSERT INTO disposition_count VALUES('2026-02-09','usage','not_yet_due',46);
INSERT INTO disposition_count VALUES('2026-02-09','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-02-10','upfront','invoiced',2);
INSERT INTO disposition_count VALUES('2026-02-10','usage','invoiced',28);
INSERT INTO disposition_count VALUES('2026-02-10','usage','not_yet_due',46);
INSERT INTO disposition_count VALUES('2026-02-10','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-02-11','upfront','invoiced',2);
INSERT INTO disposition_count VALUES('2026-02-11','usage','invoiced',28);
INSERT INTO disposition_count VALUES('2026-02-11','usage','not_yet_due',46);
INSERT INTO disposition_count VALUES('2026-02-11','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-02-12','upfront','invoiced',2);
INSERT INTO disposition_count VALUES('2026-02-12','usage','invoiced',28);
INSERT INTO disposition_count VALUES('2026-02-12','usage','not_yet_due',46);
INSERT INTO disposition_count VALUES('2026-02-12','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-02-13','upfront','invoiced',2);
INSERT INTO disposition_count VALUES('2026-02-13','usage','invoiced',28);
INSERT INTO disposition_count VALUES('2026-02-13','usage','not_yet_due',46);
INSERT INTO disposition_count VALUES('2026-02-13','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-02-14','upfront','invoiced',2);
INSERT INTO disposition_count VALUES('2026-02-14','usage','invoiced',28);
INSERT INTO disposition_count VALUES('2026-02-14','usage','not_yet_due',46);
INSERT INTO disposition_count VALUES('2026-02-14','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-02-15','upfront','invoiced',2);
INSERT INTO disposition_count VALUES('2026-02-15','usage','invoiced',28);
INSERT INTO disposition_count VALUES('2026-02-15','usage','not_yet_due',46);
INSERT INTO disposition_count VALUES('2026-02-15','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-02-16','upfront','invoiced',2);
INSERT INTO disposition_count VALUES('2026-02-16','usage','invoiced',28);
INSERT INTO disposition_count VALUES('2026-02-16','usage','not_yet_due',46);
INSERT INTO disposition_count VALUES('2026-02-16','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-02-17','upfront','invoiced',2);
INSERT INTO disposition_count VALUES('2026-02-17','usage','invoiced',28);
INSERT INTO disposition_count VALUES('2026-02-17','usage','not_yet_due',46);
INSERT INTO disposition_count VALUES('2026-02-17','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-02-18','upfront','invoiced',2);
INSERT INTO disposition_count VALUES('2026-02-18','usage','invoiced',28);
INSERT INTO disposition_count VALUES('2026-02-18','usage','not_yet_due',46);
INSERT INTO disposition_count VALUES('2026-02-18','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-02-19','upfront','invoiced',2);
INSERT INTO disposition_count VALUES('2026-02-19','usage','invoiced',28);
INSERT INTO disposition_count VALUES('2026-02-19','usage','not_yet_due',46);
INSERT INTO disposition_count VALUES('2026-02-19','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-02-20','upfront','invoiced',2);
INSERT INTO disposition_count VALUES('2026-02-20','usage','invoiced',28);
INSERT INTO disposition_count VALUES('2026-02-20','usage','not_yet_due',46);
INSERT INTO disposition_count VALUES('2026-02-20','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-02-21','upfront','invoiced',2);
INSERT INTO disposition_count VALUES('2026-02-21','usage','invoiced',28);
INSERT INTO disposition_count VALUES('2026-02-21','usage','not_yet_due',46);
INSERT INTO disposition_count VALUES('2026-02-21','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-02-22','upfront','invoiced',2);
INSERT INTO disposition_count VALUES('2026-02-22','usage','invoiced',28);
INSERT INTO disposition_count VALUES('2026-02-22','usage','not_yet_due',46);
INSERT INTO disposition_count VALUES('2026-02-22','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-02-23','upfront','invoiced',2);
INSERT INTO disposition_count VALUES('2026-02-23','usage','invoiced',28);
INSERT INTO disposition_count VALUES('2026-02-23','usage','not_yet_due',46);
INSERT INTO disposition_count VALUES('2026-02-23','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-02-24','upfront','invoiced',2);
INSERT INTO disposition_count VALUES('2026-02-24','usage','invoiced',28);
INSERT INTO disposition_count VALUES('2026-02-24','usage','not_yet_due',46);
INSERT INTO disposition_count VALUES('2026-02-24','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-02-25','upfront','invoiced',2);
INSERT INTO disposition_count VALUES('2026-02-25','usage','invoiced',28);
INSERT INTO disposition_count VALUES('2026-02-25','usage','not_yet_due',46);
INSERT INTO disposition_count VALUES('2026-02-25','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-02-26','upfront','invoiced',2);
INSERT INTO disposition_count VALUES('2026-02-26','usage','invoiced',28);
INSERT INTO disposition_count VALUES('2026-02-26','usage','not_yet_due',46);
INSERT INTO disposition_count VALUES('2026-02-26','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-02-27','upfront','invoiced',2);
INSERT INTO disposition_count VALUES('2026-02-27','usage','invoiced',28);
INSERT INTO disposition_count VALUES('2026-02-27','usage','not_yet_due',46);
INSERT INTO disposition_count VALUES('2026-02-27','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-02-28','upfront','invoiced',2);
INSERT INTO disposition_count VALUES('2026-02-28','usage','invoiced',28);
INSERT INTO disposition_count VALUES('2026-02-28','usage','not_yet_due',46);
INSERT INTO disposition_count VALUES('2026-02-28','usage','rejected',18);
INSERT INTO disposition_count VALUES('2026-03-01','upfront','invoiced',2);
INSERT INTO disposition_count VALUES('2026-03-01','usage','invoiced',74);
INSERT INTO disposition_count VALUES('2026-03-01','usage','rejected',18);
CREATE TABLE change_request (
    change_id TEXT PRIMARY KEY,
    subscription_id TEXT NOT NULL,
    charge_on TEXT,
    new_number TEXT NOT NULL,
    requested_on TEXT NOT NULL,
    reason TEXT NOT NULL
, new_line TEXT) STRICT, WITHOUT ROWID;
CREATE TABLE night_file (
    business_date TEXT NOT NULL REFERENCES night,
    path TEXT NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (business_date, path)
) STRICT;
INSERT INTO night_file VALUES('2026-01-10','created-orders.csv',X'70617965725f6163636f756e745f69642c70757263686173655f6f726465725f6e756d6265722c637265617465645f62792c726573656d626c65732c646f7562740a6d696c6c2c504f2d312c6d61726b6574706c6163652c2c0a');
CREATE TABLE IF NOT EXISTS "night_format" (
    business_date TEXT NOT NULL REFERENCES night,
    format TEXT NOT NULL,
    document TEXT NOT NULL DEFAULT 'invoice' CHECK (document IN ('invoice', 'credit-note')),
    extra INTEGER NOT NULL CHECK (extra IN (0, 1)),
    template TEXT NOT NULL REFERENCES template,
    PRIMARY KEY (business_date, format, document)
) STRICT;
INSERT INTO night_format VALUES('2026-01-10','ubl','invoice',0,'ff312af6a59ce659358082dde8e194a5375cc7f415f782955fe86b8584dab376');
INSERT INTO night_format VALUES('2026-02-01','ubl','invoice',0,'ff312af6a59ce659358082dde8e194a5375cc7f415f782955fe86b8584dab376');
INSERT INTO night_format VALUES('2026-03-01','ubl','invoice',0,'ff312af6a59ce659358082dde8e194a5375cc7f415f782955fe86b8584dab376');
CREATE TABLE table_digest (
    business_date TEXT NOT NULL,
    name TEXT NOT NULL,
    rows INTEGER NOT NULL,
    digest BLOB NOT NULL,
    PRIMARY KEY (business_date, name)
) STRICT, WITHOUT ROWID;
INSERT INTO table_digest VALUES('','acceptance',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('','accounting_tax',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('','amendment',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('','answer',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('','change_request',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('','charge_key',2,X'b7179c8fb6f7ae19198b8213284232d1f23867fee14e3b5d8f2b8133f256bb1b');
INSERT INTO table_digest VALUES('','corrected_content',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('','corrected_record',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('','corrected_use',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('','correction_request',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('','credit_note',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('','credit_note_prefix',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('','credit_request',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('','document_kind',1,X'f4648601aaa9bd4f1244cbee3ef946f6ac715f2073bef604f6daedf2248bd8c2');
INSERT INTO table_digest VALUES('','exchange_rate',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('','export_row',1,X'443c5d14d93064d66f7528dcd6ff1ce7cfbe98ab20750a9bf26ff816d55b1f9b');
INSERT INTO table_digest VALUES('','fact_sheet',3,X'd5f46b003ada30b0c39f377d213bd8b3bb6ab6563de95efb221c2b35e5aa9e95');
INSERT INTO table_digest VALUES('','input_column',35,X'8ff5a0c482d37a965a91362cdec47a104378367ac2e861f19a9a06c688cb426d');
INSERT INTO table_digest VALUES('','invoice_revision',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('','night.published',60,X'588316d96c03bf6ccf601f350bf3cb1f08f03a0a899832f5a72aed26c62ffaab');
INSERT INTO table_digest VALUES('','number_prefix',3,X'ecc55c9f5663317295f7c2c6928299ec1cb3459ed55486ce17ac9c58501fca8d');
INSERT INTO table_digest VALUES('','open_conflict',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('','open_fact',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('','payer',1,X'313a1acc4725b94390d6ef357eb1b4dc92b1159b8ca628a9b0b3d5e4a3968629');
INSERT INTO table_digest VALUES('','purchase_order',1,X'b87cc4b5ee3024fca645aa58377d377aa32a00ef41b105503cba87ed47611c26');
INSERT INTO table_digest VALUES('','purchase_order_contact',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('','purchase_order_contact_import',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('','purchase_order_event',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('','purchase_order_import',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('','purchase_order_line',2,X'165adaa2a2c4db1ee9de052c7c9e314ca7d7c5d0050f121514f65aba305fd582');
INSERT INTO table_digest VALUES('','rejected_row',18,X'3749811115e15ad57e0db7c19b879668e03d4e11df3a4e5b49c40be82bc47a9f');
INSERT INTO table_digest VALUES('','schema',100,X'69429517336b63c783ce642abf4482b76a68741592bba40faaaa5ac3cdb42ca7');
INSERT INTO table_digest VALUES('','set_aside_fact',18,X'a8baaba4514f8c21204e6b20eb0c492d0e72817d99d85aa804675dddb3da2bbd');
INSERT INTO table_digest VALUES('','setting',1,X'59521a3ff70e5b4cec4dc4e9cc24abf115af3c91c2a690a05e5ae63ca36958d7');
INSERT INTO table_digest VALUES('','shared_text',12,X'c462a462e7f2c48b0da5f4f785a6fa82931cf091a300918b518f278e87847dd2');
INSERT INTO table_digest VALUES('','subscription',2,X'd61f0ee852ea50d5e3b90be45f195ce7730d678e47859a8373d29fe6c14a47f8');
INSERT INTO table_digest VALUES('','table_content',6,X'd7bc58d0c5f571ed391020a8d33a190454e51a4938225e54336115fdd66dcc8f');
INSERT INTO table_digest VALUES('','template',1,X'74e625ab3c740566882ac22ec5474d9a576743bcd7da18b330dcac873887315e');
INSERT INTO table_digest VALUES('','usage_block',2,X'859c03ccedfd2f86604d67dd7d3989a8f0618649ccd29a41bdb268036263dfde');
INSERT INTO table_digest VALUES('','usage_record',74,X'bfcebd6587d0c2d1fa328b5c99fd36d2b3c3acd2e9e4bfae66c7bca9d6f44e2f');
INSERT INTO table_digest VALUES('','usage_run',2,X'a39675dfde91da69a2d7556ee857dd45bf9b449ecf7df5e862221b0e041cea4e');
INSERT INTO table_digest VALUES('','vanished',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-01','disposition_count',3,X'49ccbce89d35f82da1bce969aadc42d490ff7eea7a9cdc242eaa81b5de7659ff');
INSERT INTO table_digest VALUES('2026-01-01','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-01','night',1,X'f307928b15042fb7bf8c2a2e719e1ff1d305ff92201d779eff41abb49ccf2cfd');
INSERT INTO table_digest VALUES('2026-01-01','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-01','rejected_file',1,X'a9803ee451a5c54487750cba27217ee3413a20dc7b1d5a2dd11183484b7a8b93');
INSERT INTO table_digest VALUES('2026-01-01','row_tally',6,X'3842be753d0c49cd1cdfd2a35f9ee2b870e3e4d270c804aba053f900dc021bcb');
INSERT INTO table_digest VALUES('2026-01-02','disposition_count',3,X'4be2c06d19b1c2661e8d03962880072c5677184940903599f79400bbbd869efe');
INSERT INTO table_digest VALUES('2026-01-02','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-02','night',1,X'ce9635f8e7673fc8095e9da9cf1b288c35b2acda207d683d944c5a84239aa1f9');
INSERT INTO table_digest VALUES('2026-01-02','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-02','row_tally',6,X'2d92ac03c7bc3b0987d1cae4adcfa06170ff8e28630a895b0ceae7ce93cd0eee');
INSERT INTO table_digest VALUES('2026-01-03','disposition_count',3,X'8b08b86cbb4d717fef70d2fab7f096879550a832e24faef8334389c32b2f9290');
INSERT INTO table_digest VALUES('2026-01-03','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-03','night',1,X'990502719b0beaac7e3e12174361cb5e383c989ab5147c4e84b3634ad52cb408');
INSERT INTO table_digest VALUES('2026-01-03','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-03','row_tally',6,X'ea4e12afd7503c40241ddababdf758f7a15eaf9ce647b0333e58e76d66a44e9a');
INSERT INTO table_digest VALUES('2026-01-04','disposition_count',3,X'f4db004a192c12dbd34f35dc21024bb7477d99830913b4339ba203b04bc0352e');
INSERT INTO table_digest VALUES('2026-01-04','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-04','night',1,X'd7626c451193561d4ac020d7c34870623f67e3297a8aaded23dd413f3be5d094');
INSERT INTO table_digest VALUES('2026-01-04','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-04','row_tally',6,X'17dbb63e9a4b137998d90f4b7f7de87e94d1951e3336c85aff7d1eb56d0d00e4');
INSERT INTO table_digest VALUES('2026-01-05','disposition_count',3,X'9f82f55e930a95824ff516978a7dc6d907aec2d14e9687ce7fa1bc478d08c62b');
INSERT INTO table_digest VALUES('2026-01-05','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-05','night',1,X'37b28f79195d00853a8e21108880bb7f7bd003d352aa408c46141cd94073f7cf');
INSERT INTO table_digest VALUES('2026-01-05','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-05','row_tally',6,X'44666a5f93220683f318af102afb49dd3b484aaaf36286046479418ef9563adb');
INSERT INTO table_digest VALUES('2026-01-06','disposition_count',3,X'52b0e44d2f6fe6e4b4cf15804c5fb4b2987cc10a0ed64f2b261794344f574566');
INSERT INTO table_digest VALUES('2026-01-06','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-06','night',1,X'c83145427c270d1706faa3786d984e9d03e2758d087bb11b356b72994e1a1bd9');
INSERT INTO table_digest VALUES('2026-01-06','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-06','row_tally',6,X'5f214731b17ee695cfad8b7d62a33c4ab169f45c569522dca9f33d2d26ddcab9');
INSERT INTO table_digest VALUES('2026-01-07','disposition_count',3,X'722c0b6ef5cd5102df5df68e4e0028dd41870e6045e167af8005dd6004683e76');
INSERT INTO table_digest VALUES('2026-01-07','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-07','night',1,X'dd4f14ede96eb72b290319080d9bf34f79f17ce5fa04612bf46ba79ac7bd76af');
INSERT INTO table_digest VALUES('2026-01-07','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-07','row_tally',6,X'eb0694ef6a6d9fbfe40d493ea0e965b172df97b72c3f27b33c9f4282db9d60fd');
INSERT INTO table_digest VALUES('2026-01-08','disposition_count',3,X'eb55bbdfff687b8b713ff297fc536b0591168fcf005c78519a8689afc13b052e');
INSERT INTO table_digest VALUES('2026-01-08','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-08','night',1,X'0ca727060361f5cedbe65229cfb22b0130ff9da14c83601c4fffbd0941cc01de');
INSERT INTO table_digest VALUES('2026-01-08','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-08','row_tally',6,X'd01dce122471bf5d673b668c96242ddffb6822d651587c22c7e1d7a24a4be261');
INSERT INTO table_digest VALUES('2026-01-09','disposition_count',3,X'3eb351e2097d36d2434b70de37c3b329b5a86fa0c418de65616c7477307c4d0f');
INSERT INTO table_digest VALUES('2026-01-09','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-09','night',1,X'2b122a338b594d766fa5dfe691e3b2b66b41b97cf7971d9bf1a8db3aaf71ae6c');
INSERT INTO table_digest VALUES('2026-01-09','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-09','row_tally',6,X'2197165ad9f3621b64ccf201dadca585217443244566212c8c62c32ec69c8ca2');
INSERT INTO table_digest VALUES('2026-01-10','disposition_count',3,X'8d79a1ee4aed70ec402b2fd52b9e57e69c6e9e696b64c22312fc41ebab401afb');
INSERT INTO table_digest VALUES('2026-01-10','document',2,X'2a2c4f02b99e225622a4f13e6f0010c6444381c889b2894facd1969af8378b16');
INSERT INTO table_digest VALUES('2026-01-10','invoice',4,X'8570997f41813154ddefba84e3aa1661ee1130aee78e1f961addf72b0cda8bb9');
INSERT INTO table_digest VALUES('2026-01-10','night',1,X'c882713a2da0486adf58eaa0642846a97d9712fe62210b1ea7abe2758e27b529');
INSERT INTO table_digest VALUES('2026-01-10','night_documents',1,X'7ca63eb4e35d18aad5d7a3b2ad311f1e417a48078925fae8dc35e7900a6c9b6d');
INSERT INTO table_digest VALUES('2026-01-10','night_file',1,X'cc56e021d467b6163bf5771388f8ad071b4c25486696e751a1d82fd2ff4128e1');
INSERT INTO table_digest VALUES('2026-01-10','night_format',1,X'510172b1607ff10fa8ea6cc971045629bae7c2a8e4bf972991d2d91ee73d005c');
INSERT INTO table_digest VALUES('2026-01-10','night_manifest',2,X'009be5633fdd7ec5b7dbb223d7da360a287dacaa50d6b80ac74bd5803a435b1d');
INSERT INTO table_digest VALUES('2026-01-10','night_order',1,X'1c7c1565b4e840f44dbad2840081b95aa8c8ec839e14ff65053c60257a247ed2');
INSERT INTO table_digest VALUES('2026-01-10','night_total',1,X'9b637c755b75f7532c66e410db2b7cc58c933af002998ffa6396cc8c6e698f9e');
INSERT INTO table_digest VALUES('2026-01-10','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-10','row_tally',6,X'7ff71ad359aa9cc16d3ab3e10a742d5f6de500c2ad00c72cc7a2c43a318179de');
INSERT INTO table_digest VALUES('2026-01-11','disposition_count',3,X'36126d4905eaeff89feab2ec3d03ecb0aae141e29caf8ea53191af3fa5be8348');
INSERT INTO table_digest VALUES('2026-01-11','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-11','night',1,X'c12617a3d0036259ee2d003f3b91d255f85925e19e9d6afdf188abba9e94365d');
INSERT INTO table_digest VALUES('2026-01-11','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-11','row_tally',6,X'c71edea171ba72ac8cfd76570c27014e3b3365e94984b27dde29321107e91b1c');
INSERT INTO table_digest VALUES('2026-01-12','disposition_count',3,X'34e90d1a4abecd8b56b75fd43be26a5f485a7e529c61f9e325d854de3d380ba5');
INSERT INTO table_digest VALUES('2026-01-12','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-12','night',1,X'a6b2791cb705f616446bf9779f419db84e01948c3ffb3f509bde83b1bf0e26b0');
INSERT INTO table_digest VALUES('2026-01-12','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-12','row_tally',6,X'c529230e76bde67149ff66a08535235f365916612c97f5e2ea816dfdc501013d');
INSERT INTO table_digest VALUES('2026-01-13','disposition_count',3,X'56b6a676b0cd1ba0f22c767f3ea4671a973713b1d7c3f4d8631b8c69074eaa01');
INSERT INTO table_digest VALUES('2026-01-13','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-13','night',1,X'6df6247c65989f27a3e3e519012e5ef7c3c0ab3a3149725cbff571e08f036049');
INSERT INTO table_digest VALUES('2026-01-13','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-13','row_tally',6,X'd8a83005db72a8102185eb456664e12ccf2135e32b34bd7b8751ab59baf18cc7');
INSERT INTO table_digest VALUES('2026-01-14','disposition_count',3,X'1bd86cf13f9e610da2626c4935867f7d65c8df38fd0241bed8b042c89680933f');
INSERT INTO table_digest VALUES('2026-01-14','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-14','night',1,X'2ca3890f06d6db19d1503e14090c5298e244370cfd8a9979d94a906ebab2e0f8');
INSERT INTO table_digest VALUES('2026-01-14','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-14','row_tally',6,X'd30d0c700817ab3296b37fbe0fd37da0cac3756d6b068b01e97c95384847159e');
INSERT INTO table_digest VALUES('2026-01-15','disposition_count',3,X'ab3023cffecdf72bef22bc4fdf836c3b268453eea641ca3378b23a7560af7268');
INSERT INTO table_digest VALUES('2026-01-15','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-15','night',1,X'7a2940fe8ed00c17895cffef54a72e6f9739b364d71b0899554e1c072f8c7e5b');
INSERT INTO table_digest VALUES('2026-01-15','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-15','row_tally',6,X'bc21296d213a4c3f1fda15b18352e35d163ef1e2085960478ece9cfcc601d08d');
INSERT INTO table_digest VALUES('2026-01-16','disposition_count',3,X'997d8899517be67b0b32a5d5f7708d374830b5392e178958285cd9538540c906');
INSERT INTO table_digest VALUES('2026-01-16','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-16','night',1,X'9df768c99e9512f4080a13c5e0a7d103c027b2dafd484a0b51a0218f79f9acd2');
INSERT INTO table_digest VALUES('2026-01-16','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-16','row_tally',6,X'163a5cabf8fc4f439aabf941564910185d4249a9cb7b22e566a7a3c6d5241d97');
INSERT INTO table_digest VALUES('2026-01-17','disposition_count',3,X'af98918e4c72c09cc46e72d65b77cd3785af0c92e697bb488079fc124f68fdad');
INSERT INTO table_digest VALUES('2026-01-17','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-17','night',1,X'e052d4ba22d9eb7aa23d7a08c29e0ea1febc7a89c6e62d6cc2aadfe07902fdec');
INSERT INTO table_digest VALUES('2026-01-17','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-17','row_tally',6,X'b89f7415dfa5be864ccc12dac3e29066f44c6dc03bf2653d26368b0254d5ba6a');
INSERT INTO table_digest VALUES('2026-01-18','disposition_count',3,X'4e191f01e715e2ab4261a98e681c950afb859e3b55638a56bdbde40aae71ecfa');
INSERT INTO table_digest VALUES('2026-01-18','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-18','night',1,X'1386c5195819379f0b2d14924efe26cb92caea19007d84fbc601e9108b366d85');
INSERT INTO table_digest VALUES('2026-01-18','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-18','row_tally',6,X'30c7ad685ae8200396e377607302b404964d61aa2ba9cba2bc5ea8da40330383');
INSERT INTO table_digest VALUES('2026-01-19','disposition_count',3,X'd9ca4de2af40db8a4950c690388c84a735c11aa25d1dccdb1c30dcf9864f3425');
INSERT INTO table_digest VALUES('2026-01-19','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-19','night',1,X'f1b3e2fc444f599e3a9ee38e2346af5804008c5830d786d0d2f1e2e70b1e17c7');
INSERT INTO table_digest VALUES('2026-01-19','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-19','row_tally',6,X'16be19074c2e951e56678e1c453e6534ed97cf877053826078467d1642722f41');
INSERT INTO table_digest VALUES('2026-01-20','disposition_count',3,X'609e7df4812d64a9f6674e4d6f384405b423592d0cdd1cee980aa703a588b093');
INSERT INTO table_digest VALUES('2026-01-20','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-20','night',1,X'9463bfbc9f3a5bd2ed9515126042437f46aa8b21709033b8ca1793cec3b2057c');
INSERT INTO table_digest VALUES('2026-01-20','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-20','row_tally',6,X'cc37d9de2a8c6469fdd8485b45bf9a8433e928ee88283f8c915e78ef9c3694e3');
INSERT INTO table_digest VALUES('2026-01-21','disposition_count',3,X'2790ca70c82005f99acfe35cfe497e3b327fbe2fb6ac3427f96a1abe0793750a');
INSERT INTO table_digest VALUES('2026-01-21','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-21','night',1,X'a23a54337a12b68d12a5a5d24364dcd5c49e0b6b4d938d06328fcab91332eb16');
INSERT INTO table_digest VALUES('2026-01-21','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-21','row_tally',6,X'e270f3224ceb6ef48779f2f267db83f8758f80f49392aab99f7e73027d61321f');
INSERT INTO table_digest VALUES('2026-01-22','disposition_count',3,X'29c5f315fccd5ae2615a4b8edea9c16d360531abadad59818dc4f426caec75c2');
INSERT INTO table_digest VALUES('2026-01-22','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-22','night',1,X'd204b7e0894f28bdca0569ed786b93cbd6ab34450d8fce15305ce465ddd9bee3');
INSERT INTO table_digest VALUES('2026-01-22','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-22','row_tally',6,X'131060738d97e1680cdbc93833f3c0ce6c8dd2fbfb70cbce32c845a517361a96');
INSERT INTO table_digest VALUES('2026-01-23','disposition_count',3,X'd85c8584a85848bc0b45519558a556c27eee022c63d77318a9dfa4bf95178fec');
INSERT INTO table_digest VALUES('2026-01-23','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-23','night',1,X'88fc3cc9654ad74d5d3eeae8d7c79287e919c9b6bb3002e1e0ad103f6c2a3888');
INSERT INTO table_digest VALUES('2026-01-23','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-23','row_tally',6,X'65a5f8abd04df2dda8abbc9690cc161215f4aac12cd31ed4d2c4d1380ffcde1d');
INSERT INTO table_digest VALUES('2026-01-24','disposition_count',3,X'7ad9cd8c17ca8d4b976d28b611c0ca95a51d780659ca84da7db91daf8f3cf7c3');
INSERT INTO table_digest VALUES('2026-01-24','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-24','night',1,X'56689b984142783da94c5e68e62b70fb9d60f3c636adb0248794f308e5616691');
INSERT INTO table_digest VALUES('2026-01-24','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-24','row_tally',6,X'e6cd9de14d7745d0c8ad05f416e551282e2c03adeeb4822a45773360cfca6251');
INSERT INTO table_digest VALUES('2026-01-25','disposition_count',3,X'd7200704267d937bfbf8b022d7c802b92d2a4251072a2534d61ab037a2126b47');
INSERT INTO table_digest VALUES('2026-01-25','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-25','night',1,X'dde38a35c7a999b15080fc27fe83912f681aa998458df75b4fd0fc6c5a7b8fcf');
INSERT INTO table_digest VALUES('2026-01-25','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-25','row_tally',6,X'dc2338442199e8827b77a7aa0785af81a8c0f8d68383e32d2b4ba3d83cf68f47');
INSERT INTO table_digest VALUES('2026-01-26','disposition_count',3,X'ee01c85c080804d77d4a6d77b944877b2a9e0863938e75b41b2d0080a6535e69');
INSERT INTO table_digest VALUES('2026-01-26','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-26','night',1,X'3c3564aed3253c614b0be8b7cdbb34a7f59ddd8f1a02563ed848074948b40db8');
INSERT INTO table_digest VALUES('2026-01-26','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-26','row_tally',6,X'fcd9a76a004704fc825fff7234ec9a55a59d9da5a7c5c7287a515851891703fa');
INSERT INTO table_digest VALUES('2026-01-27','disposition_count',3,X'1d620dd540573ac8fbe2203d4770e5942abf295c31cd41e0979813d5328888af');
INSERT INTO table_digest VALUES('2026-01-27','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-27','night',1,X'f49dedfb174daad545a8c3a821e236fe31d4b9c3328e3c2fc1ed59fe441e10f5');
INSERT INTO table_digest VALUES('2026-01-27','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-27','row_tally',6,X'9594a5d135fbfcae2ca1fa5125563c4f174171c7717924b4754492571bc8576f');
INSERT INTO table_digest VALUES('2026-01-28','disposition_count',3,X'3911de9410277708906743dee5dcd88a58d3e0b4444abc0c60bf426b3bdffc68');
INSERT INTO table_digest VALUES('2026-01-28','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-28','night',1,X'6acb6cb09d410c40139ab06385234af85ee72e089ea89fa2932af729e597d2b4');
INSERT INTO table_digest VALUES('2026-01-28','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-28','row_tally',6,X'c4721599712da548f3a61b4a1945f85a40edcfa920bebc91c07e4c47eb62a5c5');
INSERT INTO table_digest VALUES('2026-01-29','disposition_count',3,X'7bc6fb5f0ef0f2bd6275fbf51d1bf6481d4acec23cf927704606e636108b5db8');
INSERT INTO table_digest VALUES('2026-01-29','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-29','night',1,X'6c73ba3099347f30de7b8420876a96455255a9fdfd71f5743e6030fc2f5a6822');
INSERT INTO table_digest VALUES('2026-01-29','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-29','row_tally',6,X'fe9f91dc74cdd34bd33ea31926cf09e41bb6a4d50cbf5730f36556fae3f1ce85');
INSERT INTO table_digest VALUES('2026-01-30','disposition_count',3,X'1136b32326cd4ad2dfbc5237407f4067aef2f56dc57455be9f3b3481986d7087');
INSERT INTO table_digest VALUES('2026-01-30','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-30','night',1,X'855cda6c3292d65b7ba7ab0ddafd424dd430c2cbdf1ce68e9ce613eb8ddf9ad3');
INSERT INTO table_digest VALUES('2026-01-30','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-30','row_tally',6,X'7b6b102a958eee0565a807f5b731830690b70254f91d5e706a4895cb840d8fb7');
INSERT INTO table_digest VALUES('2026-01-31','disposition_count',3,X'cda063367d02dd35c3cf27baaa1976ad1070975961a5ce8e9e5db0a2d8ff9518');
INSERT INTO table_digest VALUES('2026-01-31','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-31','night',1,X'22ce3126a7f4989eb2e9ea0428a89e155310948acc08a1a2fd40b619f25d7bf1');
INSERT INTO table_digest VALUES('2026-01-31','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-01-31','row_tally',6,X'151ab795931576d2c0a34a28879111f71881ba39f7e888a95ee7a15b42232d5f');
INSERT INTO table_digest VALUES('2026-02-01','disposition_count',4,X'74687d4add32d0fea40ebae7edcfa74d0bb8805d119e439f5d2ed7d9b2c7fefc');
INSERT INTO table_digest VALUES('2026-02-01','document',1,X'6c2456dd002ff86a7939f2b2ed70e67eea3aadf50349a14f171690ea18b7ceca');
INSERT INTO table_digest VALUES('2026-02-01','invoice',3,X'7ca187e61e8273d3c9ccbc26fb6b0db52ccd2015cea8625c0c134dbdba963f40');
INSERT INTO table_digest VALUES('2026-02-01','night',1,X'19e7468489802f1b1ae1b881df9b3b3c7deb4789b0d52e893b77d5f97ce964e7');
INSERT INTO table_digest VALUES('2026-02-01','night_documents',1,X'993f922adc076416b0fe317ac21a542d523116bb424d958aafa2df361ddebbea');
INSERT INTO table_digest VALUES('2026-02-01','night_format',1,X'3b206b052ff7002b06719921004bf1673bd2aa81b45320730d3f6140369ffb54');
INSERT INTO table_digest VALUES('2026-02-01','night_manifest',2,X'bbebd245ddcc31ba4285013df4130745cee1736c4d840592aea30603dde08c09');
INSERT INTO table_digest VALUES('2026-02-01','night_total',1,X'cdef751ac9e153563014f3886f7831c8010a54b074ab2028c8fc017be098dcb9');
INSERT INTO table_digest VALUES('2026-02-01','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-02-01','row_tally',6,X'd1ac2019d10a65646c592c0fb2d801173f9b8d1c95cad9141524d942a3cb000d');
INSERT INTO table_digest VALUES('2026-02-02','disposition_count',4,X'5d408fcd574675c0a46422df90cf140805ffd732a680f78e7cd15ebd6c60d834');
INSERT INTO table_digest VALUES('2026-02-02','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-02-02','night',1,X'41c05f3c7dd96909ac14b930e07e76098232424c3f91be29adaa2a109dbf9078');
INSERT INTO table_digest VALUES('2026-02-02','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-02-02','row_tally',6,X'6d7f61f4c77b7c3f8998e3bcfabe10185f51db2ffd7051431a8209baf06b3383');
INSERT INTO table_digest VALUES('2026-02-03','disposition_count',4,X'6f3929c73a43bc8008f9062ac1aa5bc50d65a5a451f08b9ff11c89d78904362f');
INSERT INTO table_digest VALUES('2026-02-03','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-02-03','night',1,X'4185a018901e4c0d69ec565b247f2bfa741cffd9b6c374e9ce2fd3b925d666b4');
INSERT INTO table_digest VALUES('2026-02-03','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-02-03','row_tally',6,X'dd1a462a48461746f5c94818b588fcbb48e5f6abaa938c7c61ac8070b8dee4d1');
INSERT INTO table_digest VALUES('2026-02-04','disposition_count',4,X'c605e4648d332f0a493d2350a7d468951b0b69deb3df8bfe631d3fb470f1fcd8');
INSERT INTO table_digest VALUES('2026-02-04','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-02-04','night',1,X'6941005cd718b6a3da9ad7340228d5625966180fb976a710fa058c33bbea71dc');
INSERT INTO table_digest VALUES('2026-02-04','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-02-04','row_tally',6,X'e61e19db8d4577b4785f972f4b6cc2e843f58de50ebb2e68b8d0852f3381e277');
INSERT INTO table_digest VALUES('2026-02-05','disposition_count',4,X'b8c4f8b7cd38eb191625fee7571f809eeaeab87f20daceb74375e2066d9af664');
INSERT INTO table_digest VALUES('2026-02-05','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-02-05','night',1,X'fb120726e96f70e1398a6cf9f612e8db41321fd6e42e56bb8f278de9afdb67b4');
INSERT INTO table_digest VALUES('2026-02-05','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-02-05','row_tally',6,X'b57c80ffca48e9e964fc1d52618bd97ce75551469b4fd59225cc05f8ec88d10f');
INSERT INTO table_digest VALUES('2026-02-06','disposition_count',4,X'2c0435f48fddd7dec1576555f5865135093ade92aa0fba221d03f21439c308d0');
INSERT INTO table_digest VALUES('2026-02-06','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-02-06','night',1,X'35a87bfa016b36c0238e2b6054264cc375a39245b6bdde54bf31e5402965989d');
INSERT INTO table_digest VALUES('2026-02-06','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-02-06','row_tally',6,X'0cecdb4ee2244187b984fe3f73c113a2657ad4fb171beb03c11d18d5f5eb2eb4');
INSERT INTO table_digest VALUES('2026-02-07','disposition_count',4,X'3ee7c76a53a8cdb8554baa82b1eecab08406d3d4a2aa5899b281d3000cb5085e');
INSERT INTO table_digest VALUES('2026-02-07','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-02-07','night',1,X'987baf760a12320922dbd2107c72f0004152a6755aa01cb3ed9543c0a214c98a');
INSERT INTO table_digest VALUES('2026-02-07','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-02-07','row_tally',6,X'cc3466eb42a3748cb8c8ec82c61b938d7af51d8112a2a00124bf6f2c0cb2004c');
INSERT INTO table_digest VALUES('2026-02-08','disposition_count',4,X'8d970ef83cec206d282e9b7bf90d046ae85787293f25da0296aaed018d6129f7');
INSERT INTO table_digest VALUES('2026-02-08','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-02-08','night',1,X'309728dfd9b46398659897ba6ef5f01ddca7ea6852b6745b9454085e754b2854');
INSERT INTO table_digest VALUES('2026-02-08','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-02-08','row_tally',6,X'fc13224a06a702c8d655596e5406ada2265c0893904dd4ae26428f19d7ad3967');
INSERT INTO table_digest VALUES('2026-02-09','disposition_count',4,X'b142feb47d5870aa5e1572675a6cdf224d36430d176cc47536468203c404d0e6');
INSERT INTO table_digest VALUES('2026-02-09','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-02-09','night',1,X'222d90c3a2799abf771acb32c678bafa9fc43bddc2346f3263dabf027c6661e9');
INSERT INTO table_digest VALUES('2026-02-09','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-02-09','row_tally',6,X'7257d49f5e16124b6d527214901e86e6b8904649309b1d72aa4b39333f6028d9');
INSERT INTO table_digest VALUES('2026-02-10','disposition_count',4,X'3ab045b41302cbb12f7f0c97c555e243d5cfad4c7ec34f136613b3195c32e058');
INSERT INTO table_digest VALUES('2026-02-10','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-02-10','night',1,X'edc4f8f6cd8aeb48d5e51029dbe4504f29ec571a1f687b04bd718ccc0e125694');
INSERT INTO table_digest VALUES('2026-02-10','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-02-10','row_tally',6,X'b74de4fad8d032d94a2e93df00ee54f1f4ccc7dab4adf5de44c45c7d973199de');
INSERT INTO table_digest VALUES('2026-02-11','disposition_count',4,X'9b5b9564acd3dadf0cb72c69368b6348a509e0dc6de15ed3e4adcb82a98a50d5');
INSERT INTO table_digest VALUES('2026-02-11','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-02-11','night',1,X'3ef268e080ba28ffa6b92a15ac014f75d917acc77a4773c1d4577d2f3bd7fb46');
INSERT INTO table_digest VALUES('2026-02-11','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-02-11','row_tally',6,X'3d7452718ecea55e9aa37c3c59c098d0cd378db6dfa012d3a947eea48b6ba706');
INSERT INTO table_digest VALUES('2026-02-12','disposition_count',4,X'765305dc2bc964465d1e86f3e389638368bb151b4a44a1cd65736cac679bcfa9');
INSERT INTO table_digest VALUES('2026-02-12','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-02-12','night',1,X'046d18a87c7dee49c448347d5f5be98d2a9276a4322bb84b4cb7bbb013ab134c');
INSERT INTO table_digest VALUES('2026-02-12','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-02-12','row_tally',6,X'7eeb69b73972ec264ea00b44642ef488926cc57853b27e49bd9477cfb7390d7c');
INSERT INTO table_digest VALUES('2026-02-13','disposition_count',4,X'3eb579a86b36bc67097e0c7ae716f293bc558f1c1d9464a397d09682e982866b');
INSERT INTO table_digest VALUES('2026-02-13','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-02-13','night',1,X'9027cc993dc669ce7c6e848feeef18cbf102d6321ad880be7ad79ebccab5840e');
INSERT INTO table_digest VALUES('2026-02-13','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-02-13','row_tally',6,X'6a389483b5a092e5a58ae70837347eca68100c33ea98e29351ed18b786fbb705');
INSERT INTO table_digest VALUES('2026-02-14','disposition_count',4,X'b40dd9f979a25f96aaa74bb7dc2764c5c51a0853e9a1ca6d1f44fb007a64ba1a');
INSERT INTO table_digest VALUES('2026-02-14','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-02-14','night',1,X'f4f87aa6b6e5b1d789776a4dc7b02872362cd2b4611dcc02ebbb97ce355aba38');
INSERT INTO table_digest VALUES('2026-02-14','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-02-14','row_tally',6,X'79a237ced5886eddb43e95cf2b254ee18663229320cb9fbeb343923c8793d18b');
INSERT INTO table_digest VALUES('2026-02-15','disposition_count',4,X'b21304f9832aa0920276fc346b3feef36c7f215a6b1d2927f8a6c640896a24e8');
INSERT INTO table_digest VALUES('2026-02-15','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-02-15','night',1,X'1e416683bc15ceae4d0cf66ab761cf882424829f5df4ccc18ffde3e7f1050183');
INSERT INTO table_digest VALUES('2026-02-15','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-02-15','row_tally',6,X'99165acd6e1367e5bd85ae0c9666be87288a2f4f158e0bec535c77b55e26542f');
INSERT INTO table_digest VALUES('2026-02-16','disposition_count',4,X'24eb58e4bf46d426c720cd47fc393f322bbc55e257834a6b72f2fa9872300393');
INSERT INTO table_digest VALUES('2026-02-16','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-02-16','night',1,X'4ffa28b5d0ec568c000af3c2d9092c0765f9cd15116629aeff59a11c67feb2a7');
INSERT INTO table_digest VALUES('2026-02-16','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-02-16','row_tally',6,X'81ac9ea8f704defb933b35ad353a68c897815c4d7e2d0ddfa68c282b3014483f');
INSERT INTO table_digest VALUES('2026-02-17','disposition_count',4,X'd02f6817fa4efdca206441c031cf33ad421dc4334cc8d4fd2b7d0c91c68c2d24');
INSERT INTO table_digest VALUES('2026-02-17','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-02-17','night',1,X'6ee49bfd51bcabc12082ee6331898b668591cf2fc3334294aa3ea83c4a07df1c');
INSERT INTO table_digest VALUES('2026-02-17','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-02-17','row_tally',6,X'19fc20dba629183e747a226fe6185e59471800f0717fe87a3804f3f1a3a427a3');
INSERT INTO table_digest VALUES('2026-02-18','disposition_count',4,X'4227367ff23de25c41a09393f46e1d5ef4a1f34ccfb8a291a954ee939ad7949c');
INSERT INTO table_digest VALUES('2026-02-18','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-02-18','night',1,X'5ea84f360f3b060ce994f5150ba6f2446d0bb7bab7541759b0814bd6111e02c4');
INSERT INTO table_digest VALUES('2026-02-18','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-02-18','row_tally',6,X'b46950a1a125b5a25cf6390df9fc33ca41e34eb95e6ab9f9eb7e3ee45d8dc640');
INSERT INTO table_digest VALUES('2026-02-19','disposition_count',4,X'b4f2dade8c0fae98114033dae075ffb5c9c73a2846f6121628ed65dcd4856668');
INSERT INTO table_digest VALUES('2026-02-19','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-02-19','night',1,X'445ddbdf252ed1461d8e201dbc2737467c10c8e63e36e8e20000dcca34009ae8');
INSERT INTO table_digest VALUES('2026-02-19','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-02-19','row_tally',6,X'a3dca4f1fbcf81ddab7ecd66891b4478c0533f0955012eef833c6358dccbdcd3');
INSERT INTO table_digest VALUES('2026-02-20','disposition_count',4,X'bd1cfeaa3dd9fc55d7cdd0cfcec3a1a4c369bd8ce1fe637ab19e5b1b25237002');
INSERT INTO table_digest VALUES('2026-02-20','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-02-20','night',1,X'b71895eee7989c6e64f7a5d4374408115e96735c68671a78cdbef0058137c1ee');
INSERT INTO table_digest VALUES('2026-02-20','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-02-20','row_tally',6,X'baea4ad4a5ae20bb0ecab3de0add6f78575932bd7fe8496b012c78e29bcbd5cb');
INSERT INTO table_digest VALUES('2026-02-21','disposition_count',4,X'9ee00c89af91b87f079ba19a8488f417731d27827d1c299b100d7c52206d3485');
INSERT INTO table_digest VALUES('2026-02-21','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-02-21','night',1,X'ed62cd50e3693b5d9cdc6f2f422878aec1ed0fe14045aa0101d65b36aedabb1b');
INSERT INTO table_digest VALUES('2026-02-21','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-02-21','row_tally',6,X'23858f28fba1a0bb82d591d2f0a888459341a640659b1117d39302b86b625a47');
INSERT INTO table_digest VALUES('2026-02-22','disposition_count',4,X'b25584125cbf43628ea017029bc0c9f8c6aa2f550957d79d6d4e2aafd6f79539');
INSERT INTO table_digest VALUES('2026-02-22','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-02-22','night',1,X'725c584e9c874f0588d27304dd0a0763b1da36021170b060cd929e3e013bf468');
INSERT INTO table_digest VALUES('2026-02-22','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-02-22','row_tally',6,X'40828f3eaad151d2a0aacf0f540ac9ef3d6d02b5a327edb3d4d25990002410f8');
INSERT INTO table_digest VALUES('2026-02-23','disposition_count',4,X'f45afd2cedbfd00dc5d26d8edc718ce2987112c988f69d630b6f655ca71d457e');
INSERT INTO table_digest VALUES('2026-02-23','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-02-23','night',1,X'590009b89ae09fdbfd924336b393ce1cb2ad050825983e7620c3e8b5e5a54644');
INSERT INTO table_digest VALUES('2026-02-23','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-02-23','row_tally',6,X'd1dfdca1e67d4a7b9a5224a07f713a48b0e57774fb80bdc86ec8b418cdba4a44');
INSERT INTO table_digest VALUES('2026-02-24','disposition_count',4,X'dc4c0680c238ce5a5420dbeb52e9894d12aca1d2444ce3ad0fcc82be98a22fe8');
INSERT INTO table_digest VALUES('2026-02-24','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-02-24','night',1,X'23325468d1545c41777cef0f2be84b7292fcdb135aa56203f12e71b0ebc166cf');
INSERT INTO table_digest VALUES('2026-02-24','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-02-24','row_tally',6,X'5d0fc5858d6fbccfc663d60cd4d6f0c30e84e89ef3623597a969fd4a3fa8d72f');
INSERT INTO table_digest VALUES('2026-02-25','disposition_count',4,X'af05ea4bb8c1d95c44359a142f060c4a591c7ba2aa66012fb458eea63b5018aa');
INSERT INTO table_digest VALUES('2026-02-25','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-02-25','night',1,X'3a8d6c44511333eed3b5e262fa3c6fbf114e9f2d81b98e34b1df205820b599d7');
INSERT INTO table_digest VALUES('2026-02-25','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-02-25','row_tally',6,X'5ed0dafa998f721ce555e6cf8115f1f10e2f6704b2e514d547c05ee9a0c3ec09');
INSERT INTO table_digest VALUES('2026-02-26','disposition_count',4,X'ade4ce47c953497e0d9ec96ea30fae88a296d49964e9ea7b55a1b78218ef053c');
INSERT INTO table_digest VALUES('2026-02-26','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-02-26','night',1,X'a4e2a9d96c64451d3db45b89cbf30ac2a148b14542b22ba9ddeb946f57beb398');
INSERT INTO table_digest VALUES('2026-02-26','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-02-26','row_tally',6,X'f784fa7c299e857b3770811f20e5bb8a2a25e58a45d63e18cf94219fb8e3e49f');
INSERT INTO table_digest VALUES('2026-02-27','disposition_count',4,X'62dece84af84890f26a6c08980f4f321154e67fdc1f56b993104b8571c29171c');
INSERT INTO table_digest VALUES('2026-02-27','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-02-27','night',1,X'5ea5c1d41c00cff6327eae9d2d0d1b557e056f2d6c8f5476804333fab0cc44d5');
INSERT INTO table_digest VALUES('2026-02-27','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-02-27','row_tally',6,X'9051dc651c1ef4ecad761a3c2f8426d43fba2b781767122349dde293f2e4b09f');
INSERT INTO table_digest VALUES('2026-02-28','disposition_count',4,X'a45001b78a3d3ff6eefc402b9b80b5e3dd41cd132beb570f9cb6888bbf6a9771');
INSERT INTO table_digest VALUES('2026-02-28','invoice',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-02-28','night',1,X'31aac021f446649b70c8502eeea4067337798486ca26cc8c9defc794b11fae26');
INSERT INTO table_digest VALUES('2026-02-28','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-02-28','row_tally',6,X'19fb61f2f7df2fed8cebbfe1c623a3392b2c84dbd9f61b157f7aefb55f3b56e9');
INSERT INTO table_digest VALUES('2026-03-01','disposition_count',3,X'055d79f19673658a59fd5e7c2459dca9394e3b1bc9775a53467a4ac6031227e3');
INSERT INTO table_digest VALUES('2026-03-01','document',1,X'db9479695aa36bb4628ea61c30f3e2b09713138898a1b5eb07064c2597c9c762');
INSERT INTO table_digest VALUES('2026-03-01','invoice',3,X'313382db9948859b65508dfbc2fe2a52d3f45d21e41df90172ca1ac8dbd06f40');
INSERT INTO table_digest VALUES('2026-03-01','night',1,X'847208cbc275488d2a5a4371cc0bc6ac49d495d786a8344a865e390d4b1335c0');
INSERT INTO table_digest VALUES('2026-03-01','night_documents',1,X'ab129a8897a9ddbb02a62eaafaa0ce2dc75fd9b4d2eed9ac0411f77f99758556');
INSERT INTO table_digest VALUES('2026-03-01','night_format',1,X'588c031bd78549fd95a81a120fe0f46f41083e897f2053f4611354f55fa5242e');
INSERT INTO table_digest VALUES('2026-03-01','night_manifest',2,X'daab60beacf587ccd0e52d92aac9737d0835e3a5713d7f62c55c81c0d96b0fc0');
INSERT INTO table_digest VALUES('2026-03-01','night_total',1,X'10d7257a7ae4e8c2b640ea1f90152a120c5904cb7875aa379bcb604b20cbda0b');
INSERT INTO table_digest VALUES('2026-03-01','opening',0,X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO table_digest VALUES('2026-03-01','row_tally',6,X'0c49b4c3d97584760c47c1681f64335790b8c42a922b195a7cf923724dfdfa34');
CREATE TABLE night_digest (
    business_date TEXT PRIMARY KEY REFERENCES night,
    digest BLOB NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO night_digest VALUES('2026-01-01',X'c604f410e2eead1f334bfe1c290c3ba08edbe9c38d9acc27e4fda8c477628829');
INSERT INTO night_digest VALUES('2026-01-02',X'610c834f20304d862bcd70cae0fca6dfd09a2a480d5165b0444dafcfacfbfb59');
INSERT INTO night_digest VALUES('2026-01-03',X'557546cd2d1dbc5fcc2815d397e418d7714b415694e4878aec3a988dd97e11d2');
INSERT INTO night_digest VALUES('2026-01-04',X'0286791854c8502be4b5f393e49edbd4f259f933dc8924f5b9e58a6b859b11d4');
INSERT INTO night_digest VALUES('2026-01-05',X'd7d315ebbf4668a821aa00cdacd73d3b8b7023412012dd18ff92844b94aed63b');
INSERT INTO night_digest VALUES('2026-01-06',X'a62e455054f03fd97a89cf6258a6a0596a39e9b19f35b7c34bd990edc06e96d6');
INSERT INTO night_digest VALUES('2026-01-07',X'f8af9aa79eca77adddb2670b08b421a5a6d4b027df0266c6b704b20853fcb909');
INSERT INTO night_digest VALUES('2026-01-08',X'0bb3c4a7813c799789b1d68cf96f22f96094135b745c03b49c14df10a845f3fd');
INSERT INTO night_digest VALUES('2026-01-09',X'45efa24e0dbc251f0ea56112873b03d78c06a74b593f112279a4b2503c2e8ca7');
INSERT INTO night_digest VALUES('2026-01-10',X'89a765d962d942c1070a92db33a98e6f70386acd87bd315800487298c55b635a');
INSERT INTO night_digest VALUES('2026-01-11',X'8f4d5e69401435bdc7ba8575521a569cfd25b14b8533233f68ac048cf076a8bd');
INSERT INTO night_digest VALUES('2026-01-12',X'39f4e5466c34ce1eb287e8c75fbc7a09191eea9e60a202a6f20fe004578bb517');
INSERT INTO night_digest VALUES('2026-01-13',X'2ba4331744e1f38c0182b40c15f51e62bd56ad3add1bbeb2bb364e15ecf22e5a');
INSERT INTO night_digest VALUES('2026-01-14',X'caf0ca8eab675c0b0734f422e6b554dfa0f8ce6a6707256b9b73d00ea1c87fda');
INSERT INTO night_digest VALUES('2026-01-15',X'13a0c0e3d94d51025394d7d6afd73e6426350e6c38e82bc0060209b60e346502');
INSERT INTO night_digest VALUES('2026-01-16',X'6c19441acd406092a6a475c29d2b8123853612bac5df06df9c6cedfcd7ebbcf9');
INSERT INTO night_digest VALUES('2026-01-17',X'c69b018318b5ae591018757cd269d0424371b48bc9475b6ee5242c90ce493b06');
INSERT INTO night_digest VALUES('2026-01-18',X'027a280ccb4a5e5a83652e0c9988b70e5309592a6644533de05dc3e440238068');
INSERT INTO night_digest VALUES('2026-01-19',X'de7827c7f05da78826ec6ce5e4f77808ba87af77c0b73b044631b8adb72c202a');
INSERT INTO night_digest VALUES('2026-01-20',X'f867586deff2d18e3f7e7a29b85248757f745fa9017797bf0ed16ff36c7208b9');
INSERT INTO night_digest VALUES('2026-01-21',X'9de980f0def30decbdd1f6ff2cdf964c1bc83acb6a1cbd0e138ac17d668b9d95');
INSERT INTO night_digest VALUES('2026-01-22',X'4b7a19a0643b3c497153dc32309cf64dde9cb4fcc34c5d1a02ecbbe7519b6e2d');
INSERT INTO night_digest VALUES('2026-01-23',X'59bcfb7565f36e6c45b2c7e72205ee57f042a74cc9dc44c98fd54b1cea406adf');
INSERT INTO night_digest VALUES('2026-01-24',X'96d7650ee647942d1a12a2a0c1a68f566db84f1dc806b5593b0595907e9328d9');
INSERT INTO night_digest VALUES('2026-01-25',X'a4bb411a7051b8a5dbaa13e7e2961fce8aaf558ce01caa9f78403e974a01bf5f');
INSERT INTO night_digest VALUES('2026-01-26',X'60dab99493df4f3d135d09f705ac572df67d6bc8a465a0e1064f84c33d2fd705');
INSERT INTO night_digest VALUES('2026-01-27',X'de924dcfd363e2791c7019941ec85424e7b2d978c2839ced8ee5eaa4e5a9ee8d');
INSERT INTO night_digest VALUES('2026-01-28',X'bf3568c306d7550ba3294edb3d7e81d1f41d4fd2d2ad1b2f745ce585466d7706');
INSERT INTO night_digest VALUES('2026-01-29',X'57bba9abbad30793a35692212f441010f50c53f9de1d9b584108cfc90df7d2f4');
INSERT INTO night_digest VALUES('2026-01-30',X'6ef0965bde2240087ae8cafd6df53ecb41a7db7e35b1e97d0b7deee218146671');
INSERT INTO night_digest VALUES('2026-01-31',X'8e5c30889c3a3264347383768c18a37acff20223f5e6b6bc5aea7ed908444e4f');
INSERT INTO night_digest VALUES('2026-02-01',X'3aecb1939f32ff68937235d886019010aa6ccf5cb18cc59b164d9d377779fed3');
INSERT INTO night_digest VALUES('2026-02-02',X'80854307995c0c27de09514f96c024d115acc4e208cacba9f115065062ffe519');
INSERT INTO night_digest VALUES('2026-02-03',X'c94c9c1b651667a91f38f95b51f47352d83479ed0e2afed8a2d2483d62496a93');
INSERT INTO night_digest VALUES('2026-02-04',X'3a20b709e1e32ec4a53e451bd575acc21f345dc5a275c6a4c103a1e612a0e3ef');
INSERT INTO night_digest VALUES('2026-02-05',X'1d36d0797a5dfe5f5118088772b26077cee52985bbae4f4bc67012ea7a3171a3');
INSERT INTO night_digest VALUES('2026-02-06',X'2c26b417b8d8c797503063633436f86c69f2d0a8513653b66487e416920b12d7');
INSERT INTO night_digest VALUES('2026-02-07',X'cfe84fa9824ec0de2d6e87c3b5ecf5a51f58a68ab8e957b387a6ab4367f95aae');
INSERT INTO night_digest VALUES('2026-02-08',X'270440fa91e7da0e8c0f9c863b3d6393adc30738142d0ee4a472029b291464a1');
INSERT INTO night_digest VALUES('2026-02-09',X'48a53344576ca43c7848769f61938f92293bc98b817e539507d3bd9a9a590660');
INSERT INTO night_digest VALUES('2026-02-10',X'e3a3edeb0dc82a54f9f757899be21f6743c0cc6984162a231fc546e210d1c867');
INSERT INTO night_digest VALUES('2026-02-11',X'1bd42449d7423386e71b35e0bee4a27386777edf4fa0179d1f8d3d77273a8ee6');
INSERT INTO night_digest VALUES('2026-02-12',X'830f84476d51a00f9601a3ade268e162c59f41380f78628f2090c624213967b9');
INSERT INTO night_digest VALUES('2026-02-13',X'3201e3638b5b2abe8e8be64714e0444f119fe011ff37ca7654d7b2c1f07b779a');
INSERT INTO night_digest VALUES('2026-02-14',X'60c272635f482fd9292f5057be1048e6a5351771e805bc4339dcc183d96bced3');
INSERT INTO night_digest VALUES('2026-02-15',X'9171853398385432c982613b90c2bb6273fbf5b5397a43036d18070cd601d483');
INSERT INTO night_digest VALUES('2026-02-16',X'cd75b874f78ac70a956672251a07be4b9f88f014003b1baafc0d23e3367fbe41');
INSERT INTO night_digest VALUES('2026-02-17',X'a956b744174aecd3a2aed538aa6849bdb7cbe28f9fa2948344c1303c2cca9c81');
INSERT INTO night_digest VALUES('2026-02-18',X'490ee66fe990820d406d631b9b1297912326b8156f7f796e95274efb9d03a8ab');
INSERT INTO night_digest VALUES('2026-02-19',X'bdd33c0a590ceac7ef0328348789f9f6d99768a90e82bceb95e9e8932c8c8fa8');
INSERT INTO night_digest VALUES('2026-02-20',X'b699d2ff6120b00eec2bb3727fd38df9b227651e46cbf7f3962b419bc796b58a');
INSERT INTO night_digest VALUES('2026-02-21',X'2b02a70da85b2487c0e223a4cddcf3f56d7737d025e1e885c0a27dd603d1611f');
INSERT INTO night_digest VALUES('2026-02-22',X'f2fcc3bfc94b6c8f16d7da3c9fc9dd2f3bcd19eb13a3d8239f50228b5f679302');
INSERT INTO night_digest VALUES('2026-02-23',X'bdab2db3ccd239616b7ce471e1cd5f7a62e0cc457e3666aec3ea144aa6d446aa');
INSERT INTO night_digest VALUES('2026-02-24',X'b4471fb31ea8dfad78f19d46747f0273843a8fd5f59b27693aed069f3fe253cc');
INSERT INTO night_digest VALUES('2026-02-25',X'124021312f0b5233e81df4fca56708119ec46e6bc72a059ab7e2a1e9f0c15fae');
INSERT INTO night_digest VALUES('2026-02-26',X'667e2f2cc2ca5dbeede29ecf4082611523353cf726abbf6615d3b41304e65456');
INSERT INTO night_digest VALUES('2026-02-27',X'225820aee4ed152779467502f38981e1cf6869ffc51d8ccaded9227f7d8657e7');
INSERT INTO night_digest VALUES('2026-02-28',X'fe3e03a781720786448bd875a4eeb50c819df02a2cf1f2627ae9715e42a3fd97');
INSERT INTO night_digest VALUES('2026-03-01',X'db819d7a8662fbd00b98e3b2f15ade157481cc08f361bc27952d139135af3568');
CREATE TABLE rejected_file (
    id INTEGER PRIMARY KEY,
    business_date TEXT NOT NULL REFERENCES night,
    name TEXT NOT NULL,
    columns BLOB NOT NULL,
    UNIQUE (business_date, name)
) STRICT;
INSERT INTO rejected_file VALUES(1,'2026-01-01','usage.csv',X'2c7265636f72645f69642c737562736372697074696f6e5f69642c64696d656e73696f6e2c757365645f61742c7175616e74697479');
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
INSERT INTO rejected_row VALUES(1,2,'NB450','usage record "r-172962/0": used_at "2026-01-01T00:00:00.5Z" is outside the service of subscription "more"','Use counts from 2026-01-10 00:00 UTC to one hour after the end of 2026-12-31. Correct used_at or the subscription.','more','r-172962/0',X'2c22722d3137323936322f30222c6d6f72652c63616c6c732c323032362d30312d30315430303a30303a30302e355a2c342e35');
INSERT INTO rejected_row VALUES(1,4,'NB450','usage record "r-723273/2": used_at "2026-01-03T02:00:00Z" is outside the service of subscription "seats"','Use counts from 2026-01-10 00:00 UTC to one hour after the end of 2026-12-31. Correct used_at or the subscription.','seats','r-723273/2',X'2c22722d3732333237332f32222c73656174732c63616c6c732c323032362d30312d30335430323a30303a30305a2c3732');
INSERT INTO rejected_row VALUES(1,6,'NB450','usage record "r-665845/4": used_at "2026-01-05T04:00:00Z" is outside the service of subscription "seats"','Use counts from 2026-01-10 00:00 UTC to one hour after the end of 2026-12-31. Correct used_at or the subscription.','seats','r-665845/4',X'2c22722d3636353834352f34222c73656174732c63616c6c732c323032362d30312d30355430343a30303a30305a2c3236');
INSERT INTO rejected_row VALUES(1,8,'NB450','usage record "r-502373/6": used_at "2026-01-07T06:00:00Z" is outside the service of subscription "more"','Use counts from 2026-01-10 00:00 UTC to one hour after the end of 2026-12-31. Correct used_at or the subscription.','more','r-502373/6',X'2c22722d3530323337332f36222c6d6f72652c63616c6c732c323032362d30312d30375430363a30303a30305a2c3139');
INSERT INTO rejected_row VALUES(1,10,'NB450','usage record "r-226507/8": used_at "2026-01-09T08:00:00Z" is outside the service of subscription "seats"','Use counts from 2026-01-10 00:00 UTC to one hour after the end of 2026-12-31. Correct used_at or the subscription.','seats','r-226507/8',X'2c22722d3232363530372f38222c73656174732c63616c6c732c323032362d30312d30395430383a30303a30305a2c3533');
INSERT INTO rejected_row VALUES(1,30,'NB450','usage record "r-243534/28": used_at "2026-01-02T04:00:00Z" is outside the service of subscription "seats"','Use counts from 2026-01-10 00:00 UTC to one hour after the end of 2026-12-31. Correct used_at or the subscription.','seats','r-243534/28',X'2c22722d3234333533342f3238222c73656174732c63616c6c732c323032362d30312d30325430343a30303a30305a2c342e35');
INSERT INTO rejected_row VALUES(1,32,'NB450','usage record "r-243998/30": used_at "2026-01-04T06:00:00Z" is outside the service of subscription "more"','Use counts from 2026-01-10 00:00 UTC to one hour after the end of 2026-12-31. Correct used_at or the subscription.','more','r-243998/30',X'2c22722d3234333939382f3330222c6d6f72652c63616c6c732c323032362d30312d30345430363a30303a30305a2c3637');
INSERT INTO rejected_row VALUES(1,34,'NB450','usage record "r-44391/32": used_at "2026-01-06T08:00:00Z" is outside the service of subscription "seats"','Use counts from 2026-01-10 00:00 UTC to one hour after the end of 2026-12-31. Correct used_at or the subscription.','seats','r-44391/32',X'2c22722d34343339312f3332222c73656174732c63616c6c732c323032362d30312d30365430383a30303a30305a2c3734');
INSERT INTO rejected_row VALUES(1,36,'NB450','usage record "r-774570/34": used_at "2026-01-08T10:00:00Z" is outside the service of subscription "seats"','Use counts from 2026-01-10 00:00 UTC to one hour after the end of 2026-12-31. Correct used_at or the subscription.','seats','r-774570/34',X'2c22722d3737343537302f3334222c73656174732c63616c6c732c323032362d30312d30385431303a30303a30305a2c3431');
INSERT INTO rejected_row VALUES(1,56,'NB450','usage record "r-92761/54": used_at "2026-01-01T06:00:00Z" is outside the service of subscription "more"','Use counts from 2026-01-10 00:00 UTC to one hour after the end of 2026-12-31. Correct used_at or the subscription.','more','r-92761/54',X'2c22722d39323736312f3534222c6d6f72652c63616c6c732c323032362d30312d30315430363a30303a30305a2c3438');
INSERT INTO rejected_row VALUES(1,58,'NB450','usage record "r-847892/56": used_at "2026-01-03T08:00:00Z" is outside the service of subscription "seats"','Use counts from 2026-01-10 00:00 UTC to one hour after the end of 2026-12-31. Correct used_at or the subscription.','seats','r-847892/56',X'2c22722d3834373839322f3536222c73656174732c63616c6c732c323032362d30312d30335430383a30303a30305a2c342e35');
INSERT INTO rejected_row VALUES(1,60,'NB450','usage record "r-20499/58": used_at "2026-01-05T10:00:00Z" is outside the service of subscription "seats"','Use counts from 2026-01-10 00:00 UTC to one hour after the end of 2026-12-31. Correct used_at or the subscription.','seats','r-20499/58',X'2c22722d32303439392f3538222c73656174732c63616c6c732c323032362d30312d30355431303a30303a30305a2c3837');
INSERT INTO rejected_row VALUES(1,62,'NB450','usage record "r-168924/60": used_at "2026-01-07T12:00:00Z" is outside the service of subscription "more"','Use counts from 2026-01-10 00:00 UTC to one hour after the end of 2026-12-31. Correct used_at or the subscription.','more','r-168924/60',X'2c22722d3136383932342f3630222c6d6f72652c63616c6c732c323032362d30312d30375431323a30303a30305a2c3835');
INSERT INTO rejected_row VALUES(1,64,'NB450','usage record "r-763843/62": used_at "2026-01-09T14:00:00Z" is outside the service of subscription "seats"','Use counts from 2026-01-10 00:00 UTC to one hour after the end of 2026-12-31. Correct used_at or the subscription.','seats','r-763843/62',X'2c22722d3736333834332f3632222c73656174732c63616c6c732c323032362d30312d30395431343a30303a30305a2c3533');
INSERT INTO rejected_row VALUES(1,84,'NB450','usage record "r-791457/82": used_at "2026-01-02T10:00:00Z" is outside the service of subscription "seats"','Use counts from 2026-01-10 00:00 UTC to one hour after the end of 2026-12-31. Correct used_at or the subscription.','seats','r-791457/82',X'2c22722d3739313435372f3832222c73656174732c63616c6c732c323032362d30312d30325431303a30303a30305a2c3337');
INSERT INTO rejected_row VALUES(1,86,'NB450','usage record "r-799846/84": used_at "2026-01-04T12:00:00Z" is outside the service of subscription "more"','Use counts from 2026-01-10 00:00 UTC to one hour after the end of 2026-12-31. Correct used_at or the subscription.','more','r-799846/84',X'2c22722d3739393834362f3834222c6d6f72652c63616c6c732c323032362d30312d30345431323a30303a30305a2c342e35');
INSERT INTO rejected_row VALUES(1,88,'NB450','usage record "r-608976/86": used_at "2026-01-06T14:00:00Z" is outside the service of subscription "seats"','Use counts from 2026-01-10 00:00 UTC to one hour after the end of 2026-12-31. Correct used_at or the subscription.','seats','r-608976/86',X'2c22722d3630383937362f3836222c73656174732c63616c6c732c323032362d30312d30365431343a30303a30305a2c3338');
INSERT INTO rejected_row VALUES(1,90,'NB450','usage record "r-74372/88": used_at "2026-01-08T16:00:00.5Z" is outside the service of subscription "seats"','Use counts from 2026-01-10 00:00 UTC to one hour after the end of 2026-12-31. Correct used_at or the subscription.','seats','r-74372/88',X'2c22722d37343337322f3838222c73656174732c63616c6c732c323032362d30312d30385431363a30303a30302e355a2c3534');
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
    accepted_at TEXT NOT NULL, lapsed_on TEXT,
    PRIMARY KEY (subscription_id, kind, instalment, record_id, digest)
) STRICT, WITHOUT ROWID;
CREATE TABLE input_column (
    file TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (file, name)
) STRICT, WITHOUT ROWID;
INSERT INTO input_column VALUES('accounts.csv','account_id');
INSERT INTO input_column VALUES('accounts.csv','country');
INSERT INTO input_column VALUES('accounts.csv','name');
INSERT INTO input_column VALUES('accounts.csv','tax_category');
INSERT INTO input_column VALUES('accounts.csv','tax_exemption_reason');
INSERT INTO input_column VALUES('accounts.csv','tax_rate');
INSERT INTO input_column VALUES('organizations.csv','management_account_id');
INSERT INTO input_column VALUES('organizations.csv','organization_id');
INSERT INTO input_column VALUES('organizations.csv','purchase_order_integration');
INSERT INTO input_column VALUES('products.csv','pricing_model');
INSERT INTO input_column VALUES('products.csv','product_id');
INSERT INTO input_column VALUES('products.csv','product_type');
INSERT INTO input_column VALUES('products.csv','title');
INSERT INTO input_column VALUES('subscriptions.csv','accepted_on');
INSERT INTO input_column VALUES('subscriptions.csv','account_id');
INSERT INTO input_column VALUES('subscriptions.csv','currency');
INSERT INTO input_column VALUES('subscriptions.csv','ends_on');
INSERT INTO input_column VALUES('subscriptions.csv','payment_plan');
INSERT INTO input_column VALUES('subscriptions.csv','product_id');
INSERT INTO input_column VALUES('subscriptions.csv','purchase_order_number');
INSERT INTO input_column VALUES('subscriptions.csv','starts_on');
INSERT INTO input_column VALUES('subscriptions.csv','status');
INSERT INTO input_column VALUES('subscriptions.csv','subscription_id');
INSERT INTO input_column VALUES('terms.csv','description');
INSERT INTO input_column VALUES('terms.csv','dimension');
INSERT INTO input_column VALUES('terms.csv','kind');
INSERT INTO input_column VALUES('terms.csv','quantity');
INSERT INTO input_column VALUES('terms.csv','subscription_id');
INSERT INTO input_column VALUES('terms.csv','unit_code');
INSERT INTO input_column VALUES('terms.csv','unit_price');
INSERT INTO input_column VALUES('usage.csv','dimension');
INSERT INTO input_column VALUES('usage.csv','quantity');
INSERT INTO input_column VALUES('usage.csv','record_id');
INSERT INTO input_column VALUES('usage.csv','subscription_id');
INSERT INTO input_column VALUES('usage.csv','used_at');
CREATE TABLE vanished (
    code TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL,
    last_seen TEXT NOT NULL REFERENCES night,
    message TEXT NOT NULL,
    PRIMARY KEY (code, subject, detail)
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
CREATE TABLE night_documents (
    business_date TEXT PRIMARY KEY REFERENCES night,
    prefix TEXT NOT NULL,
    archive TEXT CHECK (archive IN ('tar', 'zip'))
, credit_prefix TEXT) STRICT, WITHOUT ROWID;
INSERT INTO night_documents VALUES('2026-01-10','INV',NULL,NULL);
INSERT INTO night_documents VALUES('2026-02-01','INV',NULL,NULL);
INSERT INTO night_documents VALUES('2026-03-01','INV',NULL,NULL);
CREATE TABLE document_kind (
    id INTEGER PRIMARY KEY,
    format TEXT NOT NULL,
    suffix TEXT NOT NULL,
    UNIQUE (format, suffix)
) STRICT;
INSERT INTO document_kind VALUES(1,'ubl','.xml');
CREATE TABLE document (
    business_date INTEGER NOT NULL,
    sequence INTEGER NOT NULL CHECK (sequence > 0),
    kind INTEGER NOT NULL,
    bytes INTEGER NOT NULL CHECK (bytes >= 0),
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    PRIMARY KEY (business_date, sequence, kind)
) STRICT, WITHOUT ROWID;
INSERT INTO document VALUES(20463,1,1,44,X'eebe242563a1a7c310fc08be54014cee65cc10d1b6264b1f2fb451f66ea6b90f');
INSERT INTO document VALUES(20463,2,1,44,X'eebe242563a1a7c310fc08be54014cee65cc10d1b6264b1f2fb451f66ea6b90f');
INSERT INTO document VALUES(20485,3,1,44,X'eebe242563a1a7c310fc08be54014cee65cc10d1b6264b1f2fb451f66ea6b90f');
INSERT INTO document VALUES(20513,4,1,44,X'eebe242563a1a7c310fc08be54014cee65cc10d1b6264b1f2fb451f66ea6b90f');
CREATE TABLE night_manifest (
    business_date TEXT NOT NULL REFERENCES night,
    name TEXT NOT NULL,
    bytes INTEGER NOT NULL CHECK (bytes >= 0),
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    PRIMARY KEY (business_date, name)
) STRICT, WITHOUT ROWID;
INSERT INTO night_manifest VALUES('2026-01-10','SHA256SUMS',518,X'c90f9a735e4b1a6e51ed6c2a3b0e1c3547ac9f5765dc1ddd2848125be2163e58');
INSERT INTO night_manifest VALUES('2026-01-10','manifest.json',1098,X'1343efce6ef24360623cc6289349e225f20c3847bd8c36c6bcbe4e6d7857b3c6');
INSERT INTO night_manifest VALUES('2026-02-01','SHA256SUMS',168,X'718022e867f783236092e39a287dd34114eb6d39c58e00949906fb5ad2d1d87a');
INSERT INTO night_manifest VALUES('2026-02-01','manifest.json',446,X'43ec3afe7344ee567fe50c0f26af95ac5ed39534755c148ad577440b068afb36');
INSERT INTO night_manifest VALUES('2026-03-01','SHA256SUMS',168,X'e3ef68ad112a946cc4881a651fff5f5d14e51fcd6736e9815dad95c44e63c682');
INSERT INTO night_manifest VALUES('2026-03-01','manifest.json',446,X'd2f88970dc5cd6d8c8030514b4dd291fbefaac2ec270b646b1354cf3912a0bb5');
CREATE TABLE payer (
    id INTEGER PRIMARY KEY,
    account_id TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO payer VALUES(1,'mill');
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
INSERT INTO purchase_order VALUES(1,1,'PO-1',0,20463,20818,NULL,1,20463,2,0,0);
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
INSERT INTO purchase_order_line VALUES(1,1,1,'1',6000,1,NULL,0);
INSERT INTO purchase_order_line VALUES(1,2,2,'5',1000,0,NULL,0);
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
CREATE TABLE purchase_order_import (
    po INTEGER PRIMARY KEY REFERENCES purchase_order,
    state INTEGER NOT NULL CHECK (state BETWEEN 0 AND 3),
    effective_on INTEGER,
    expires_on INTEGER,
    description TEXT
) STRICT;
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
INSERT INTO night_order VALUES(20463,0,1,0,20463,20818,NULL,2,2,0,0);
CREATE TABLE shared_text (
    id INTEGER PRIMARY KEY,
    key INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT;
INSERT INTO shared_text VALUES(1,6613324905092975675,'upfront');
INSERT INTO shared_text VALUES(2,-7997176390976209417,'{"payer":{"account":null,"organization":"guild","purchaseOrderIntegration":true},"requested":{"number":null,"source":"subscription"},"rule":"shown"}');
INSERT INTO shared_text VALUES(3,4452995416788210745,'{"isPermitted":true,"payer":{"account":null,"organization":"guild","purchaseOrderIntegration":true},"subscription":null}');
INSERT INTO shared_text VALUES(4,-8213133860493085184,'{"description":"Seat","dimension":"seat","unitCode":"C62"}');
INSERT INTO shared_text VALUES(5,7926218257640306823,'contract');
INSERT INTO shared_text VALUES(6,-4791015034316525121,'EUR');
INSERT INTO shared_text VALUES(7,-2352566510701927193,'ubl');
INSERT INTO shared_text VALUES(8,-1757580657762936220,'{"found":"ACTIVE","payer":{"account":null,"organization":"guild","purchaseOrderIntegration":true},"requested":{"number":null,"source":"subscription"},"rule":"shown"}');
INSERT INTO shared_text VALUES(9,-7685385636682301398,'usage');
INSERT INTO shared_text VALUES(10,-4243374496046396428,'{"rule":"pay_as_you_go"}');
INSERT INTO shared_text VALUES(11,-8433691255199519595,'{"description":"Calls","dimension":"calls","unitCode":"C62"}');
INSERT INTO shared_text VALUES(12,7042033997709301558,'consumption');
CREATE TABLE number_prefix (
    day INTEGER PRIMARY KEY,
    prefix TEXT NOT NULL,
    first INTEGER NOT NULL
) STRICT;
INSERT INTO number_prefix VALUES(20463,'INV',20260000000001);
INSERT INTO number_prefix VALUES(20485,'INV',20260000000003);
INSERT INTO number_prefix VALUES(20513,'INV',20260000000004);
CREATE TABLE IF NOT EXISTS "invoice" (
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
INSERT INTO invoice VALUES(20260000000001,20463,5,2,NULL,30,6,7,30000,6000,NULL,0,355,1,1,-5274129852123075144);
INSERT INTO invoice VALUES(20260000000002,20463,5,2,NULL,30,6,7,5000,1000,NULL,0,355,2,1,-7105841930228088115);
INSERT INTO invoice VALUES(20260000000003,20485,12,2,NULL,30,6,7,24663,4933,NULL,-31,-1,3,2,-3210079040156753540);
INSERT INTO invoice VALUES(20260000000004,20513,12,2,NULL,30,6,7,49275,9855,NULL,-28,-1,5,2,-7240301000278265039);
CREATE TABLE IF NOT EXISTS "charge" (
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
, po_line TEXT) STRICT;
INSERT INTO charge VALUES(1,'more',1,0,NULL,NULL,20463,20260000000001,NULL,3,0,0,NULL,30000,NULL,NULL,'PO-1',2,3,'[[4,1,300]]',NULL,NULL,NULL,NULL);
INSERT INTO charge VALUES(2,'seats',1,0,NULL,NULL,20463,20260000000002,NULL,3,0,0,NULL,5000,NULL,NULL,'PO-1',8,3,'[[4,5,10]]',NULL,NULL,NULL,NULL);
INSERT INTO charge VALUES(3,'more',9,0,'calls',24312,20485,20260000000003,NULL,3,0,0,NULL,7388,NULL,NULL,NULL,10,NULL,'[[11,295.5,0.25]]',10,1768046400,1769320800,NULL);
INSERT INTO charge VALUES(4,'seats',9,0,'calls',24312,20485,20260000000003,NULL,3,0,0,NULL,17275,NULL,NULL,NULL,10,NULL,'[[11,691,0.25]]',18,1768125600,1769500800,NULL);
INSERT INTO charge VALUES(5,'more',9,0,'calls',24313,20513,20260000000004,NULL,3,0,0,NULL,16200,NULL,NULL,NULL,10,NULL,'[[11,648.000002,0.25]]',15,1769914800,1771988400,NULL);
INSERT INTO charge VALUES(6,'seats',9,0,'calls',24313,20513,20260000000004,NULL,3,0,0,NULL,33075,NULL,NULL,NULL,10,NULL,'[[11,1323.000005,0.25]]',31,1769994000,1772168400,NULL);
CREATE TABLE charge_key (
    subscription_id TEXT NOT NULL,
    kind INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    charge INTEGER NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (subscription_id, kind, ordinal)
) STRICT, WITHOUT ROWID;
INSERT INTO charge_key VALUES('more',1,0,1,X'bc495430c9aa4bf64d18a3e7dd0134f4');
INSERT INTO charge_key VALUES('seats',1,0,2,X'60dd2f4a26890df983bd5d94bcf5bea3');
CREATE TABLE usage_run (
    day INTEGER PRIMARY KEY,
    first_block INTEGER NOT NULL,
    last_block INTEGER NOT NULL CHECK (last_block >= first_block)
) STRICT;
INSERT INTO usage_run VALUES(20485,1,1);
INSERT INTO usage_run VALUES(20513,2,2);
CREATE TABLE usage_block (
    id INTEGER PRIMARY KEY,
    prefix TEXT NOT NULL
) STRICT;
INSERT INTO usage_block VALUES(1,'');
INSERT INTO usage_block VALUES(2,'');
CREATE TABLE usage_record (
    block INTEGER NOT NULL,
    suffix TEXT NOT NULL,
    charge INTEGER NOT NULL,
    used_at ANY NOT NULL,
    quantity ANY NOT NULL,
    PRIMARY KEY (block, suffix)
) STRICT, WITHOUT ROWID;
INSERT INTO usage_record VALUES(1,'a "quoted" \ id',3,1768068000,22);
INSERT INTO usage_record VALUES(1,'r-158437/66',3,'2026-01-13T18:00:00.5Z',2);
INSERT INTO usage_record VALUES(1,'r-206965/76',4,1769140800,9);
INSERT INTO usage_record VALUES(1,'r-24352/50',4,1769220000,22);
INSERT INTO usage_record VALUES(1,'r-247523/16',4,1768665600,50);
INSERT INTO usage_record VALUES(1,'r-3335/18',3,1768845600,4);
INSERT INTO usage_record VALUES(1,'r-35725/40',4,1768406400,22);
INSERT INTO usage_record VALUES(1,'r-389070/20',4,1769025600,21);
INSERT INTO usage_record VALUES(1,'r-420838/64',4,1768147200,95);
INSERT INTO usage_record VALUES(1,'r-492769/70',4,1768687200,'4.5');
INSERT INTO usage_record VALUES(1,'r-497703/10',4,1768125600,47);
INSERT INTO usage_record VALUES(1,'r-529619/14',4,1768485600,'4.5');
INSERT INTO usage_record VALUES(1,'r-537349/12',3,1768305600,65);
INSERT INTO usage_record VALUES(1,'r-566387/42',3,1768586400,'4.5');
INSERT INTO usage_record VALUES(1,'r-613797/22',4,'2026-01-23T22:00:00.5Z',92);
INSERT INTO usage_record VALUES(1,'r-645807/38',4,1768226400,24);
INSERT INTO usage_record VALUES(1,'r-680333/46',4,1768946400,77);
INSERT INTO usage_record VALUES(1,'r-697416/68',4,1768507200,63);
INSERT INTO usage_record VALUES(1,'r-706524/78',3,1769320800,53);
INSERT INTO usage_record VALUES(1,'r-72629/24',3,1769299200,1);
INSERT INTO usage_record VALUES(1,'r-727623/44',4,'2026-01-18T20:00:00.5Z',45);
INSERT INTO usage_record VALUES(1,'r-777017/52',4,1769400000,23);
INSERT INTO usage_record VALUES(1,'r-78248/74',4,1768960800,21);
INSERT INTO usage_record VALUES(1,'r-832308/26',4,1769479200,9);
INSERT INTO usage_record VALUES(1,'r-859983/72',3,1768780800,32);
INSERT INTO usage_record VALUES(1,'r-917545/36',3,1768046400,80);
INSERT INTO usage_record VALUES(1,'r-937391/80',4,1769500800,62);
INSERT INTO usage_record VALUES(1,'r-983470/48',3,1769040000,32);
INSERT INTO usage_record VALUES(2,'r-121435/45',5,1771534800,98);
INSERT INTO usage_record VALUES(2,'r-128427/89',6,1770656400,32);
INSERT INTO usage_record VALUES(2,'r-130943/55',6,'2026-02-02T07:00:00.5Z',21);
INSERT INTO usage_record VALUES(2,'r-14807/19',6,1771614000,12);
INSERT INTO usage_record VALUES(2,'r-151961/25',6,1772067600,63);
INSERT INTO usage_record VALUES(2,'r-162333/51',5,1771988400,9);
INSERT INTO usage_record VALUES(2,'r-192498/13',6,1771074000,50);
INSERT INTO usage_record VALUES(2,'r-195988/67',6,1771095600,45);
INSERT INTO usage_record VALUES(2,'r-218693/77',6,'2026-02-24T05:00:00.5Z','0.000001');
INSERT INTO usage_record VALUES(2,'r-246274/73',6,1771549200,32);
INSERT INTO usage_record VALUES(2,'r-294919/5',6,1770354000,44);
INSERT INTO usage_record VALUES(2,'r-344907/41',6,1771174800,81);
INSERT INTO usage_record VALUES(2,'r-359579/63',5,1770735600,'0.000001');
INSERT INTO usage_record VALUES(2,'r-386344/49',6,1771808400,'0.000001');
INSERT INTO usage_record VALUES(2,'r-38943/69',5,1771275600,65);
INSERT INTO usage_record VALUES(2,'r-426528/37',6,1770814800,15);
INSERT INTO usage_record VALUES(2,'r-438298/1',6,1769994000,61);
INSERT INTO usage_record VALUES(2,'r-438336/3',5,1770174000,50);
INSERT INTO usage_record VALUES(2,'r-448990/23',6,1771974000,64);
INSERT INTO usage_record VALUES(2,'r-458076/33',5,'2026-02-07T09:00:00.5Z',78);
INSERT INTO usage_record VALUES(2,'r-463303/39',5,1770994800,86);
INSERT INTO usage_record VALUES(2,'r-475138/59',6,1770375600,67);
INSERT INTO usage_record VALUES(2,'r-508248/65',6,1770915600,76);
INSERT INTO usage_record VALUES(2,'r-521721/43',6,1771354800,43);
INSERT INTO usage_record VALUES(2,'r-553174/15',5,1771254000,63);
INSERT INTO usage_record VALUES(2,'r-578816/61',6,1770555600,31);
INSERT INTO usage_record VALUES(2,'r-689958/81',5,1769936400,8);
INSERT INTO usage_record VALUES(2,'r-727626/31',6,1770274800,29);
INSERT INTO usage_record VALUES(2,'r-765206/87',5,1770476400,5);
INSERT INTO usage_record VALUES(2,'r-787816/27',5,1769914800,71);
INSERT INTO usage_record VALUES(2,'r-808139/35',6,1770634800,'0.000001');
INSERT INTO usage_record VALUES(2,'r-818161/75',5,1771729200,72);
INSERT INTO usage_record VALUES(2,'r-826701/17',6,1771434000,35);
INSERT INTO usage_record VALUES(2,'r-831136/9',5,1770714000,38);
INSERT INTO usage_record VALUES(2,'r-841915/79',6,1772089200,95);
INSERT INTO usage_record VALUES(2,'r-847096/11',6,'2026-02-12T11:00:00.5Z',58);
INSERT INTO usage_record VALUES(2,'r-857220/53',6,1772168400,55);
INSERT INTO usage_record VALUES(2,'r-884241/7',6,1770534000,'0.000001');
INSERT INTO usage_record VALUES(2,'r-907946/71',6,1771455600,86);
INSERT INTO usage_record VALUES(2,'r-940984/85',6,1770296400,85);
INSERT INTO usage_record VALUES(2,'r-966257/29',6,1770094800,96);
INSERT INTO usage_record VALUES(2,'r-973019/57',5,1770195600,5);
INSERT INTO usage_record VALUES(2,'r-978088/21',5,1771794000,'0.000001');
INSERT INTO usage_record VALUES(2,'r-995419/83',6,1770116400,7);
INSERT INTO usage_record VALUES(2,'r-998206/47',6,1771714800,40);
INSERT INTO usage_record VALUES(2,'é🌙',6,1770836400,'0.000001');
CREATE TABLE IF NOT EXISTS "invoice_revision" (
    invoice TEXT NOT NULL,
    revision INTEGER NOT NULL CHECK (revision > 1),
    decision TEXT NOT NULL,
    reason TEXT NOT NULL,
    issued_by TEXT NOT NULL,
    issued_at TEXT NOT NULL,
    PRIMARY KEY (invoice, revision)
) STRICT, WITHOUT ROWID;
CREATE TABLE table_content (
    name TEXT PRIMARY KEY,
    digest BLOB NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO table_content VALUES('change_request',X'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
INSERT INTO table_content VALUES('input_column',X'380f99b7f074ac1e2d2cadfe56d409db0486936288a39c9862e561fb558a6140');
INSERT INTO table_content VALUES('open_fact',X'b1a3ffb31d01c13498ea4d0dd3e7891f4c01c1069784483e111a4da7cad7238b');
INSERT INTO table_content VALUES('set_aside_fact',X'26c676302af4e72a62a250cae02cc87907e0a5ff32b99777da185371c090776a');
INSERT INTO table_content VALUES('subscription',X'b59aa58c66ea814c1582e59a5ef8b657');
INSERT INTO table_content VALUES('vanished',X'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
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
, fields TEXT) STRICT, WITHOUT ROWID;
INSERT INTO subscription VALUES('more','mill','studio',20463,20463,20818,'EUR','upfront','ACTIVE',NULL,NULL);
INSERT INTO subscription VALUES('seats','mill','studio',20463,20463,20818,'EUR','upfront','ACTIVE',NULL,NULL);
CREATE TABLE night_total (
    business_date INTEGER NOT NULL,
    currency TEXT NOT NULL,
    invoices INTEGER NOT NULL,
    net TEXT NOT NULL,
    tax TEXT NOT NULL, credit_notes INTEGER NOT NULL DEFAULT 0, credited_net TEXT NOT NULL DEFAULT '0', credited_tax TEXT NOT NULL DEFAULT '0',
    PRIMARY KEY (business_date, currency)
) STRICT, WITHOUT ROWID;
INSERT INTO night_total VALUES(20463,'EUR',2,'35000','7000',0,'0','0');
INSERT INTO night_total VALUES(20485,'EUR',1,'24663','4933',0,'0','0');
INSERT INTO night_total VALUES(20513,'EUR',1,'49275','9855',0,'0','0');
CREATE TABLE credit_note_prefix (
    day INTEGER PRIMARY KEY,
    prefix TEXT NOT NULL,
    first INTEGER NOT NULL
) STRICT;
CREATE TABLE credit_note (
    id INTEGER PRIMARY KEY,
    invoice_id INTEGER NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('export', 'operator', 'correction')),
    credit_id TEXT CHECK ((credit_id IS NOT NULL) = (source = 'export')),
    request INTEGER CHECK ((request IS NOT NULL) = (source = 'operator')),
    line INTEGER CHECK (line > 0),
    amount TEXT,
    credited_on TEXT,
    reason TEXT NOT NULL
) STRICT;
CREATE TABLE amendment (
    charge INTEGER PRIMARY KEY,
    subscription_id TEXT NOT NULL,
    of_charge INTEGER NOT NULL,
    number INTEGER NOT NULL CHECK (number >= 0),
    lines TEXT CHECK ((lines IS NULL) = (number > 0))
) STRICT;
CREATE TABLE credit_request (
    id INTEGER PRIMARY KEY,
    invoice TEXT NOT NULL,
    line INTEGER,
    amount TEXT,
    reason TEXT NOT NULL,
    requested_by TEXT NOT NULL,
    requested_at TEXT NOT NULL,
    business_date TEXT,
    refusal TEXT
) STRICT;
CREATE TABLE correction_request (
    id INTEGER PRIMARY KEY,
    subscription_id TEXT NOT NULL,
    reason TEXT NOT NULL,
    requested_by TEXT NOT NULL,
    requested_at TEXT NOT NULL,
    business_date TEXT
) STRICT;
CREATE TABLE corrected_content (
    subscription_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    business_date TEXT NOT NULL,
    account_id TEXT,
    charge_on TEXT,
    currency TEXT,
    net INTEGER,
    lines TEXT,
    PRIMARY KEY (subscription_id, kind, ordinal, business_date)
) STRICT, WITHOUT ROWID;
CREATE TABLE corrected_record (
    record_id TEXT NOT NULL,
    business_date TEXT NOT NULL,
    charge INTEGER NOT NULL,
    subscription_id TEXT NOT NULL,
    dimension TEXT NOT NULL,
    used_at TEXT NOT NULL,
    quantity TEXT NOT NULL,
    PRIMARY KEY (record_id, business_date)
) STRICT, WITHOUT ROWID;
CREATE TABLE corrected_use (
    charge INTEGER NOT NULL,
    business_date TEXT NOT NULL,
    quantity TEXT NOT NULL,
    PRIMARY KEY (charge, business_date)
) STRICT, WITHOUT ROWID;
CREATE TABLE exchange_rate (
    id INTEGER PRIMARY KEY,
    currency TEXT NOT NULL,
    tax_currency TEXT NOT NULL CHECK (tax_currency <> currency),
    valid_on TEXT NOT NULL,
    rate TEXT NOT NULL,
    UNIQUE (currency, tax_currency, valid_on, rate)
) STRICT;
CREATE TABLE accounting_tax (
    id INTEGER PRIMARY KEY,
    exchange_rate INTEGER NOT NULL,
    amount INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS "fact_sheet" (
    id INTEGER PRIMARY KEY,
    key INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('account', 'product', 'issuer', 'plan')),
    body TEXT NOT NULL
) STRICT;
INSERT INTO fact_sheet VALUES(1,-8128808995507408519,'issuer','{"address":{"city":"Lyon","country":"FR","postalCode":"69002","street":"1 rue"},"legalID":"123456789","name":"Lumiere","vatID":"FR32123456789"}');
INSERT INTO fact_sheet VALUES(2,5408822758611799690,'account','{"address":{"country":"FR"},"id":"mill","name":"The Paper Mill","tax":{"category":"S","rate":"20"}}');
INSERT INTO fact_sheet VALUES(3,-3509607394525635723,'product','{"id":"studio","pricing":"contract_with_consumption","title":"Inkwell Studio","type":"SaaSProduct"}');
CREATE TABLE night_finance (
    business_date TEXT PRIMARY KEY REFERENCES night,
    journal INTEGER NOT NULL CHECK (journal IN (0, 1)),
    focus INTEGER NOT NULL CHECK (focus IN (0, 1)),
    control INTEGER NOT NULL CHECK (control IN (0, 1)),
    quiet_mark INTEGER NOT NULL CHECK (quiet_mark IN (0, 1)),
    account_codes TEXT CHECK (account_codes IS NULL OR json_valid(account_codes)),
    CHECK (journal = (account_codes IS NOT NULL)),
    CHECK (NOT quiet_mark OR NOT (journal OR focus OR control))
) STRICT, WITHOUT ROWID;
CREATE TABLE answer (
    document INTEGER NOT NULL,
    at INTEGER NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('AB', 'IP', 'UQ', 'CA', 'RE', 'AP', 'PD')),
    reasons TEXT NOT NULL CHECK (json_valid(reasons)),
    PRIMARY KEY (document, at, status, reasons)
) STRICT, WITHOUT ROWID;
CREATE TABLE export_row (
    kind TEXT NOT NULL CHECK (kind IN ('credit', 'membership', 'organization', 'purchase_order')),
    subject TEXT NOT NULL,
    detail TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (kind, subject, detail)
) STRICT, WITHOUT ROWID;
INSERT INTO export_row VALUES('organization','guild','','mill');
CREATE INDEX set_aside_by_subscription ON set_aside_fact (subscription_id);
CREATE INDEX change_request_by_subscription ON change_request (subscription_id);
CREATE INDEX rejected_row_by_subscription ON rejected_row (subscription_id, file)
    WHERE subscription_id IS NOT NULL;
CREATE INDEX purchase_order_by_expiry ON purchase_order (expires_on);
CREATE INDEX purchase_order_by_state ON purchase_order (state) WHERE state > 0;
CREATE UNIQUE INDEX purchase_order_line_by_charge ON purchase_order_line (charge) WHERE moved = 0;
CREATE INDEX purchase_order_history ON purchase_order_event (po, after_line, id);
CREATE INDEX purchase_order_unnoticed ON purchase_order_notice (expiry) WHERE obstacle IS NOT NULL;
CREATE INDEX shared_text_by_key ON shared_text (key);
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
CREATE INDEX charge_with_line ON charge (id) WHERE po_line IS NOT NULL;
CREATE VIEW v_subscription AS SELECT subscription_id, account_id, product_id,
    date(accepted_on * 86400, 'unixepoch') AS accepted_on, date(starts_on * 86400, 'unixepoch') AS starts_on,
    date(ends_on * 86400, 'unixepoch') AS ends_on, currency, plan, status,
    date(ended_on * 86400, 'unixepoch') AS ended_on, fields FROM subscription;
CREATE UNIQUE INDEX credit_note_by_credit ON credit_note (credit_id) WHERE credit_id IS NOT NULL;
CREATE INDEX credit_note_by_invoice ON credit_note (invoice_id);
CREATE INDEX amendment_by_subscription ON amendment (subscription_id);
CREATE INDEX amendment_of_charge ON amendment (of_charge);
CREATE INDEX credit_request_open ON credit_request (id) WHERE business_date IS NULL;
CREATE UNIQUE INDEX correction_request_open ON correction_request (subscription_id) WHERE business_date IS NULL;
CREATE UNIQUE INDEX charge_of_usage ON charge (subscription_id, dimension, month, day, iif(usage_count IS NULL, id, 0))
    WHERE month IS NOT NULL;
CREATE VIEW issued_invoice AS SELECT
    invoice.id AS id,
    invoice.day AS day,
    first_charge,
    charges,
    row_sum,
    taxes,
    sheet.body AS body,
    CASE WHEN invoice.id < 100000000000000 THEN number_prefix.prefix ELSE credit_note_prefix.prefix END || printf('-%04d-%08d', invoice.id / 10000000000 % 10000, invoice.id % 10000000000) AS number,
    CASE WHEN invoice.id < 100000000000000 THEN number_prefix.prefix ELSE credit_note_prefix.prefix END AS prefix,
    invoice.id / 10000000000 % 10000 AS year,
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
    net + tax AS total, invoice.id >= 100000000000000 AS is_credit_note,
    date((invoice.day + period_start) * 86400, 'unixepoch') AS period_start,
    date((invoice.day + period_end) * 86400, 'unixepoch') AS period_end
    FROM invoice LEFT JOIN number_prefix ON number_prefix.day = invoice.day LEFT JOIN credit_note_prefix ON credit_note_prefix.day = invoice.day
    LEFT JOIN fact_sheet AS sheet ON sheet.id = buyer;
CREATE VIEW v_invoice AS SELECT number, prefix, year, sequence, business_date, kind, account_id, buyer, due_on,
    currency, format, net, tax, total, period_start, period_end FROM issued_invoice WHERE NOT is_credit_note;
CREATE VIEW v_credit_note AS SELECT note.number, note.business_date, of.number AS invoice, note.account_id,
    note.currency, -note.net AS net, -note.tax AS tax, -note.total AS total, source, credit_id, line, amount,
    credited_on, reason
    FROM credit_note JOIN issued_invoice AS note ON note.id = credit_note.id
    JOIN issued_invoice AS of ON of.id = invoice_id;
CREATE VIEW v_invoice_tax AS SELECT
    CASE WHEN invoice.id < 100000000000000 THEN number_prefix.prefix ELSE credit_note_prefix.prefix END || printf('-%04d-%08d', invoice.id / 10000000000 % 10000, invoice.id % 10000000000) AS invoice,
    1 AS position,
    json_extract(sheet.body, '$.tax.category') AS category,
    json_extract(sheet.body, '$.tax.rate') AS rate,
    json_extract(sheet.body, '$.tax.exemptionReason') AS reason,
    net AS base,
    tax
    FROM invoice LEFT JOIN number_prefix ON number_prefix.day = invoice.day LEFT JOIN credit_note_prefix ON credit_note_prefix.day = invoice.day
    LEFT JOIN fact_sheet AS sheet ON sheet.id = buyer WHERE taxes IS NULL
    UNION ALL SELECT
    CASE WHEN invoice.id < 100000000000000 THEN number_prefix.prefix ELSE credit_note_prefix.prefix END || printf('-%04d-%08d', invoice.id / 10000000000 % 10000, invoice.id % 10000000000),
    part.key + 1,
    json_extract(part.value, '$[0]'),
    json_extract(part.value, '$[1]'),
    json_extract(part.value, '$[2]'),
    json_extract(part.value, '$[3]'),
    json_extract(part.value, '$[4]')
    FROM invoice LEFT JOIN number_prefix ON number_prefix.day = invoice.day LEFT JOIN credit_note_prefix ON credit_note_prefix.day = invoice.day, json_each(taxes) AS part;
CREATE VIEW v_charge AS SELECT
    charge.id AS id,
    subscription_id,
    (SELECT body FROM shared_text WHERE shared_text.id = charge.kind) AS kind,
    ordinal AS instalment,
    coalesce(dimension, '') AS dimension,
    CASE WHEN month IS NULL THEN '' ELSE printf('%04d-%02d', month / 12, month % 12 + 1) END AS month,
    CASE WHEN month IS NULL THEN '' ELSE date(charge.day * 86400, 'unixepoch') END AS billed_on,
    date(charge.day * 86400, 'unixepoch') AS business_date,
    CASE WHEN invoice.id < 100000000000000 THEN number_prefix.prefix ELSE credit_note_prefix.prefix END || printf('-%04d-%08d', invoice_id / 10000000000 % 10000, invoice_id % 10000000000) AS invoice,
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
    po_line,
    json_extract(decided.body, '$.requested.source') AS po_source,
    coalesce(json_extract(decided.body, '$.requested.changeRequest'), json_extract(decided.body, '$.withdrawnBy')) AS po_change_request,
    json_extract(decided.body, '$.purchaser') AS po_purchaser,
    CASE json_type(decided.body, '$.payer.account')
        WHEN 'null' THEN coalesce(charge.account_id, invoice.account_id, json_extract(sheet.body, '$.id'))
        ELSE json_extract(decided.body, '$.payer.account') END AS po_payer,
    json_extract(decided.body, '$.payer.organization') AS po_organization,
    json_extract(decided.body, '$.payer.purchaseOrderIntegration') AS po_integration,
    json_extract(decided.body, '$.found') AS po_found,
    replace(replace(replace(replace(replace(replace(facts.body,
        '"account":null',
        '"account":"' || coalesce(charge.account_id, invoice.account_id, json_extract(sheet.body, '$.id')) || '"'),
        '"payment":null', '"payment":"' || coalesce(po_number, '') || '"'),
        '"procurement":null', '"procurement":"' || coalesce(po_number, '') || '"'),
        '"subscription":null', '"subscription":"' || coalesce(po_number, '') || '"')
        , '"paymentLine":null', '"paymentLine":"' || coalesce(po_line, '') || '"'),
'"subscriptionLine":null', '"subscriptionLine":"' || coalesce(po_line, '') || '"') AS number_facts,
    coalesce((SELECT number FROM amendment WHERE amendment.charge = charge.id), 0) AS correction,
    usage_count,
    CASE typeof(usage_first) WHEN 'integer' THEN strftime('%Y-%m-%dT%H:%M:%SZ', usage_first, 'unixepoch')
        ELSE usage_first END AS usage_first,
    CASE typeof(usage_last) WHEN 'integer' THEN strftime('%Y-%m-%dT%H:%M:%SZ', usage_last, 'unixepoch')
        ELSE usage_last END AS usage_last
    FROM charge LEFT JOIN invoice ON invoice.id = invoice_id
    LEFT JOIN number_prefix ON number_prefix.day = invoice.day LEFT JOIN credit_note_prefix ON credit_note_prefix.day = invoice.day
    LEFT JOIN fact_sheet AS sheet ON sheet.id = invoice.buyer
    LEFT JOIN shared_text AS decided ON decided.id = decision
    LEFT JOIN shared_text AS facts ON facts.id = charge.facts;
CREATE VIEW v_document AS
    SELECT night.business_date,
        iif(document.sequence < 10000000000, night.prefix, night.credit_prefix)
            || strftime('-%Y-', night.business_date)
            || printf('%08d', document.sequence % 10000000000) AS invoice,
        kind.format, kind.suffix, document.bytes, lower(hex(document.sha256)) AS sha256
    FROM document JOIN night_documents AS night
        ON night.business_date = date(document.business_date * 86400, 'unixepoch')
    JOIN document_kind AS kind ON kind.id = document.kind;
CREATE VIEW v_purchase_order_event AS
    SELECT (after_line << 32) + 8 + event.id AS id, payer.account_id AS payer, book.number AS number,
        date(business_date * 86400, 'unixepoch') AS business_date, recorded_at,
        CASE happening WHEN 0 THEN 'created' WHEN 1 THEN 'imported' WHEN 2 THEN 'line_item_added' WHEN 3 THEN 'line_item_moved' WHEN 4 THEN 'invoice_reissued' WHEN 5 THEN 'revived' WHEN 6 THEN 'extended' WHEN 7 THEN 'activated' WHEN 8 THEN 'suspended' WHEN 9 THEN 'expiry_set' WHEN 10 THEN 'contact_added' WHEN 11 THEN 'contact_changed' WHEN 12 THEN 'contact_removed' WHEN 13 THEN 'notice_sent' END AS happening, detail,
        coalesce(cause, 'purchase_orders.csv') AS cause, coalesce(actor, 'import') AS actor, charge
    FROM purchase_order_event AS event JOIN purchase_order AS book ON book.id = event.po JOIN payer ON payer.id = book.payer
    UNION ALL SELECT (line << 32) + 1, payer.account_id, book.number, charge.business_date, NULL, 'created', 'status ACTIVE, expires_on ' || charge.period_end || ', default information, no contact',
    CASE charge.kind WHEN 'credit' THEN 'credit note ' || charge.instalment
        WHEN 'correction' THEN 'correction ' || charge.correction || ' of '
            || iif(charge.instalment = 0, 'the upfront charge', 'instalment ' || charge.instalment)
        ELSE CASE charge.kind WHEN 'upfront' THEN 'the upfront charge' WHEN 'opening' THEN 'the opening of the schedule'
        ELSE 'instalment ' || charge.instalment END END || ' of ' || charge.subscription_id,
    'marketplace', charge.id
FROM purchase_order_line AS item JOIN purchase_order AS book ON book.id = item.po JOIN payer ON payer.id = book.payer JOIN v_charge AS charge ON charge.id = item.charge
WHERE effect = 1
    UNION ALL SELECT (line << 32) + 2, payer.account_id, book.number, charge.business_date, NULL, 'line_item_added', 'line item ' || line || ', ' || CASE WHEN charge.currency IN ('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'UYI', 'VND',
        'VUV', 'XAF', 'XOF', 'XPF') THEN CAST(charge.net AS TEXT)
    ELSE CASE WHEN charge.net < 0 THEN '-' ELSE '' END || (abs(charge.net) / 100) || '.'
        || substr('0' || (abs(charge.net) % 100), -2) END || ' ' || charge.currency || ', to ' || charge.period_end,
    CASE charge.kind WHEN 'credit' THEN 'credit note ' || charge.instalment
        WHEN 'correction' THEN 'correction ' || charge.correction || ' of '
            || iif(charge.instalment = 0, 'the upfront charge', 'instalment ' || charge.instalment)
        ELSE CASE charge.kind WHEN 'upfront' THEN 'the upfront charge' WHEN 'opening' THEN 'the opening of the schedule'
        ELSE 'instalment ' || charge.instalment END END || ' of ' || charge.subscription_id,
    'marketplace', charge.id
FROM purchase_order_line AS item JOIN purchase_order AS book ON book.id = item.po JOIN payer ON payer.id = book.payer JOIN v_charge AS charge ON charge.id = item.charge
WHERE effect IS NOT NULL
    UNION ALL SELECT (line << 32) + 3, payer.account_id, book.number, charge.business_date, NULL, 'revived', 'EXPIRED → ACTIVE, ' || CASE WHEN date(expiry_before * 86400, 'unixepoch') >= charge.period_end THEN 'expires_on stays ' || date(expiry_before * 86400, 'unixepoch')
    ELSE 'expires_on ' || coalesce(date(expiry_before * 86400, 'unixepoch'), 'none') || ' → ' || charge.period_end END,
    CASE charge.kind WHEN 'credit' THEN 'credit note ' || charge.instalment
        WHEN 'correction' THEN 'correction ' || charge.correction || ' of '
            || iif(charge.instalment = 0, 'the upfront charge', 'instalment ' || charge.instalment)
        ELSE CASE charge.kind WHEN 'upfront' THEN 'the upfront charge' WHEN 'opening' THEN 'the opening of the schedule'
        ELSE 'instalment ' || charge.instalment END END || ' of ' || charge.subscription_id,
    'marketplace', charge.id
FROM purchase_order_line AS item JOIN purchase_order AS book ON book.id = item.po JOIN payer ON payer.id = book.payer JOIN v_charge AS charge ON charge.id = item.charge
WHERE effect = 2
    UNION ALL SELECT (line << 32) + 4, payer.account_id, book.number, charge.business_date, NULL, 'extended', CASE WHEN date(expiry_before * 86400, 'unixepoch') >= charge.period_end THEN 'expires_on stays ' || date(expiry_before * 86400, 'unixepoch')
    ELSE 'expires_on ' || coalesce(date(expiry_before * 86400, 'unixepoch'), 'none') || ' → ' || charge.period_end END,
    CASE charge.kind WHEN 'credit' THEN 'credit note ' || charge.instalment
        WHEN 'correction' THEN 'correction ' || charge.correction || ' of '
            || iif(charge.instalment = 0, 'the upfront charge', 'instalment ' || charge.instalment)
        ELSE CASE charge.kind WHEN 'upfront' THEN 'the upfront charge' WHEN 'opening' THEN 'the opening of the schedule'
        ELSE 'instalment ' || charge.instalment END END || ' of ' || charge.subscription_id,
    'marketplace', charge.id
FROM purchase_order_line AS item JOIN purchase_order AS book ON book.id = item.po JOIN payer ON payer.id = book.payer JOIN v_charge AS charge ON charge.id = item.charge
WHERE effect = 3;
CREATE VIEW v_accounting_tax AS SELECT issued_invoice.number, issued_invoice.business_date, issued_invoice.currency,
    issued_invoice.tax, tax_currency, amount, rate, valid_on
    FROM accounting_tax JOIN issued_invoice USING (id)
    JOIN exchange_rate ON exchange_rate.id = accounting_tax.exchange_rate;
CREATE INDEX fact_sheet_by_key ON fact_sheet (key);
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
        invoice.period_end)) * 86400, 'unixepoch') AS period_end,
    json_extract(charge.lines, '$[#-1].fields') AS fields,
    json_extract(charge.lines, '$[#-1].plan') AS plan
    FROM charge LEFT JOIN invoice ON invoice.id = invoice_id, json_each(charge.lines) AS line
    LEFT JOIN shared_text AS words ON words.id = json_extract(line.value, '$[0]') WHERE line.type = 'array';
CREATE INDEX refused_answer ON answer (document) WHERE status = 'RE';
CREATE VIEW v_answer AS SELECT
    answer.document AS id,
    issued.number AS number,
    issued.is_credit_note AS is_credit_note,
    issued.business_date AS business_date,
    issued.account_id AS account_id,
    issued.currency AS currency,
    issued.total AS total,
    strftime('%Y-%m-%dT%H:%M:%SZ', answer.at, 'unixepoch') AS at,
    answer.status AS status,
    answer.reasons AS reasons,
    NOT EXISTS (SELECT 1 FROM answer AS later WHERE later.document = answer.document
        AND (later.at, later.status, later.reasons) > (answer.at, answer.status, answer.reasons)) AS is_current,
    EXISTS (SELECT 1 FROM invoice_revision AS revision WHERE revision.invoice = issued.number
        AND unixepoch(revision.issued_at) >= answer.at)
    OR EXISTS (SELECT 1 FROM amendment JOIN charge AS made ON made.id = amendment.charge
        WHERE amendment.of_charge >= issued.first_charge
            AND amendment.of_charge < issued.first_charge + issued.charges
            AND made.day >= answer.at / 86400) AS is_handled
    FROM answer JOIN issued_invoice AS issued ON issued.id = answer.document;
COMMIT;
