#include "budget.h"
#include <libxml/parser.h>
#include <libxml/xmlsave.h>
#include <libxslt/security.h>
#include <libxslt/transform.h>
#include <libxslt/xsltutils.h>

/* Every function here has the same shape: nothing that it changes after sigsetjmp is read after a jump, except
   the budget. */

nightbill_outcome nightbill_parse(
    nightbill_budget *budget, const char *text, int count, const char *name, int options, void **document) {
    *document = NULL;
    nightbill_budget_begin(budget);
    if (sigsetjmp(budget->exit, 1) != 0) return nightbill_budget_abandon(budget);
    budget->is_running = 1;
    budget->parser = xmlNewParserCtxt();
    if (budget->parser != NULL) {
        xmlDocPtr read = xmlCtxtReadMemory(budget->parser, text, count, name, NULL, options);
        xmlFreeParserCtxt(budget->parser);
        budget->parser = NULL;
        *document = read;
    }
    nightbill_budget_end(budget);
    return nightbill_finished;
}

nightbill_outcome nightbill_compile(nightbill_budget *budget, void *document, void **stylesheet) {
    *stylesheet = NULL;
    nightbill_budget_begin(budget);
    if (sigsetjmp(budget->exit, 1) != 0) return nightbill_budget_abandon(budget);
    budget->is_running = 1;
    *stylesheet = xsltParseStylesheetDoc(document);
    nightbill_budget_end(budget);
    return nightbill_finished;
}

nightbill_outcome nightbill_transform(
    nightbill_budget *budget, void *stylesheet, void *source, void *security,
    const nightbill_transformation_limits *limits, void **result) {
    *result = NULL;
    nightbill_budget_begin(budget);
    if (sigsetjmp(budget->exit, 1) != 0) return nightbill_budget_abandon(budget);
    budget->is_running = 1;
    xsltTransformContextPtr context = xsltNewTransformContext(stylesheet, source);
    if (context != NULL) {
        budget->context = context;
        if (xsltSetCtxtSecurityPrefs(security, context) == 0) {
            context->maxTemplateDepth = limits->depth;
            context->opLimit = limits->instructions;
            context->xpathCtxt->opLimit = limits->lookups;
            /* Numbers the elements once, so that node sets of a long invoice are ordered without walking siblings. */
            xmlXPathOrderDocElems(source);
            xmlDocPtr made = xsltApplyStylesheetUser(stylesheet, source, NULL, NULL, NULL, context);
            if (made != NULL && context->state != XSLT_STATE_OK) {
                xmlFreeDoc(made);
                made = NULL;
            }
            *result = made;
        }
        budget->context = NULL;
        xsltFreeTransformContext(context);
    }
    nightbill_budget_end(budget);
    return nightbill_finished;
}

nightbill_outcome nightbill_write(
    nightbill_budget *budget, void *stylesheet, void *document, unsigned char **text, int *count) {
    *text = NULL;
    *count = 0;
    nightbill_budget_begin(budget);
    if (sigsetjmp(budget->exit, 1) != 0) return nightbill_budget_abandon(budget);
    budget->is_running = 1;
    if (stylesheet != NULL) {
        if (xsltSaveResultToString(text, count, document, stylesheet) != 0) *text = NULL;
        /* A text may be empty. */
        else if (*text == NULL) *text = xmlStrdup(BAD_CAST "");
    } else {
        xmlBufferPtr buffer = xmlBufferCreate();
        xmlSaveCtxtPtr save = buffer == NULL ? NULL : xmlSaveToBuffer(buffer, "UTF-8", XML_SAVE_FORMAT);
        if (save != NULL && xmlSaveDoc(save, document) != -1 && xmlSaveClose(save) != -1) {
            *count = xmlBufferLength(buffer);
            *text = xmlBufferDetach(buffer);
        }
        xmlBufferFree(buffer);
    }
    nightbill_budget_end(budget);
    return nightbill_finished;
}
