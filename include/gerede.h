/* Gerede for C and for all that calls C: agreements are loaded once, requests are answered with JSON.
 *
 * Requests and answers are UTF-8. An answer is a document of docs/schemas: gerede.may/1, gerede.check/1,
 * gerede.why/1, gerede.why-not/1, gerede.load/1; or gerede.refusal/1 where the call itself is wrong: no
 * JSON, a missing member, a number of no policy, a null pointer. Nothing that is passed in ends the process.
 * Every answer is freed with gerede_free_text. All functions may be called from any thread at once.
 *
 * EUPL-1.2.
 */
#ifndef GEREDE_H
#define GEREDE_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A policy that is loaded, by its number; 0 is none. */
typedef uint64_t gerede_policy;

/* Loads a policy, and gives its number; 0 if it has errors. `answer`, unless it is null, gets a document
 * gerede.load/1 with all messages about the policy, warnings among them.
 *
 *   {"sources":  [{"name": "sharing.gr", "text": "agreement …"}],
 *    "data":     {"transactions.csv": {"name": "transactions.csv", "text": "id;…"}},   optional
 *    "facts":    {"Party": [{"name": "Acme"}]},                                        optional
 *    "language": "nl",                                       optional: that of messages
 *    "limits":   {"facts": 1000000, "memoryBytes": 500000000, "dataBytes": 100000000,
 *                 "steps": 1000000000}}                                             optional
 *
 * The file called project.gr states zone and currency. Zones are those of /usr/share/zoneinfo. */
gerede_policy gerede_load(const char *request, char **answer);

/* Puts another policy in the place of one that is loaded, from the same request as gerede_load. Calls that
 * are being answered end on the old one. Where the new one has errors the old one stays, and the document
 * gerede.load/1 has a message of severity "error". */
char *gerede_replace(gerede_policy policy, const char *request);

/* Whether somebody may do something at an instant: gerede.may/1. What is not "Permit" is not permitted,
 * nor is an answer without "decision".
 *
 *   {"act":      {"bearer": "Denbosch", "event": "share with", "arguments": ["D1", "Rotterdam"]},
 *    "at":       "2026-03-01T09:00Z",
 *    "context":  {"Dossier": [{"id": "D1", "purpose": "Permit"}]},   optional: facts for this call alone
 *    "reasons":  true}                                    optional: with its because, which takes longer
 *
 * "sentence": "Denbosch share D1 with Rotterdam" may stand in place of "act". A date in "at" is its last
 * second in the zone of the policy. */
char *gerede_decide(gerede_policy policy, const char *request);

/* Everything that is found at an instant: gerede.check/1.
 *
 *   {"at": "2026-03-01", "context": {…}} */
char *gerede_check(gerede_policy policy, const char *request);

/* Why a sentence holds or not: gerede.why/1. With "not": true what would make it so: gerede.why-not/1.
 * Of `may …` the decision with its because: gerede.may/1.
 *
 *   {"sentence": "Denbosch provides Notify to Rotterdam", "at": "2026-03-01", "not": false, "depth": 3,
 *    "context": {…}} */
char *gerede_why(gerede_policy policy, const char *request);

/* Lets go of a policy. Its number is never given again; a call with it is refused. */
void gerede_free(gerede_policy policy);

/* Gives back the memory of an answer; null is allowed. */
void gerede_free_text(char *answer);

#ifdef __cplusplus
}
#endif

#endif
