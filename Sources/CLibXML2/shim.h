#pragma once
/* Where libxml2 was built with ICU its headers bring in those of ICU, which clash with the copy in Foundation.
   Nothing here needs them: they only add two members to the end of a structure that is never looked into. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlschemastypes.h>
#include <libxml/xmlsave.h>
#include <libxml/xpath.h>

/* xmlFree is a variable, which Swift will not read from several threads; nothing here ever sets it. */
static inline void nightbill_free(void *memory) {
    xmlFree(memory);
}
