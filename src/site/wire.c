/* wire: see wire.h. Numbers are in the byte order of the machine; a text is its length in four
 * bytes and its bytes. */
#include "site/wire.h"

#include <string.h>

#include "base/utf8.h"

static void put_number(struct buf *out, const void *number, size_t size)
{
    buf_add(out, (struct str){number, size});
}

static void put_text(struct buf *out, struct str text)
{
    uint32_t len = (uint32_t)text.len;
    put_number(out, &len, sizeof(len));
    buf_add(out, text);
}

static bool get_number(struct str *rest, void *number, size_t size)
{
    if (rest->len < size)
        return false;
    memcpy(number, rest->ptr, size);
    *rest = str_slice(*rest, size, rest->len);
    return true;
}

static bool get_text(struct str *rest, struct str *text)
{
    uint32_t len = 0;
    if (!get_number(rest, &len, sizeof(len)) || rest->len < len)
        return false;
    *text = str_slice(*rest, 0, len);
    *rest = str_slice(*rest, len, rest->len);
    return true;
}

static void put_submission(struct buf *out, const struct submission *submission)
{
    put_text(out, submission->key);
    put_text(out, submission->lang);
    put_text(out, submission->notice);
    put_text(out, submission->visitor);
    put_number(out, &submission->shown_at, sizeof(submission->shown_at));
    put_number(out, &submission->spam, sizeof(submission->spam));
    for (size_t i = 0; i < FIELD_COUNT; i++)
        put_text(out, submission->enquiry.value[i]);
}

void wire_put_question(struct buf *out, const struct wire_question *question)
{
    buf_add_char(out, (char)question->kind);
    switch (question->kind) {
    case WIRE_WITHDRAW:
        put_text(out, question->email);
        put_text(out, question->token);
        break;
    case WIRE_LOOKUP:
        put_text(out, question->token);
        break;
    case WIRE_SUBMIT:
    case WIRE_REPEAT:
        put_submission(out, &question->submission);
        break;
    }
}

static bool get_submission(struct str *message, struct submission *out)
{
    bool good = get_text(message, &out->key) && secret_is_token(out->key) &&
                get_text(message, &out->lang) && get_text(message, &out->notice) &&
                get_text(message, &out->visitor) &&
                get_number(message, &out->shown_at, sizeof(out->shown_at)) &&
                get_number(message, &out->spam, sizeof(out->spam));
    for (size_t i = 0; i < FIELD_COUNT && good; i++)
        good = get_text(message, &out->enquiry.value[i]);
    return good;
}

enum status wire_get_question(struct str message, struct wire_question *out)
{
    char kind = 0;
    bool good = get_number(&message, &kind, sizeof(kind));
    *out = (struct wire_question){0};
    switch (kind) {
    case WIRE_WITHDRAW:
        good = good && get_text(&message, &out->email) && utf8_valid(out->email) &&
               get_text(&message, &out->token) && secret_is_token(out->token);
        break;
    case WIRE_LOOKUP:
        good = good && get_text(&message, &out->token) && secret_is_token(out->token);
        break;
    case WIRE_SUBMIT:
    case WIRE_REPEAT:
        good = good && get_submission(&message, &out->submission);
        break;
    default:
        return STATUS_INVALID;
    }
    out->kind = (enum wire_kind)kind;
    return good && message.len == 0 ? STATUS_OK : STATUS_INVALID;
}

void wire_put_answer(struct buf *out, const struct wire_answer *answer)
{
    uint8_t status = (uint8_t)answer->status;
    uint8_t repeated = answer->receipt.repeated;
    put_number(out, &status, sizeof(status));
    put_number(out, &repeated, sizeof(repeated));
    put_number(out, &answer->receipt.created_at, sizeof(answer->receipt.created_at));
    put_number(out, &answer->receipt.withdrawn_at, sizeof(answer->receipt.withdrawn_at));
    put_number(out, &answer->receipt.tries_left, sizeof(answer->receipt.tries_left));
    put_text(out, answer->receipt.reference);
    put_text(out, answer->receipt.token);
}

enum status wire_get_answer(struct str message, struct wire_answer *out)
{
    uint8_t status = 0;
    uint8_t repeated = 0;
    *out = (struct wire_answer){0};
    bool good =
        get_number(&message, &status, sizeof(status)) &&
        get_number(&message, &repeated, sizeof(repeated)) &&
        get_number(&message, &out->receipt.created_at, sizeof(out->receipt.created_at)) &&
        get_number(&message, &out->receipt.withdrawn_at, sizeof(out->receipt.withdrawn_at)) &&
        get_number(&message, &out->receipt.tries_left, sizeof(out->receipt.tries_left)) &&
        get_text(&message, &out->receipt.reference) && get_text(&message, &out->receipt.token);
    out->status = (enum status)status;
    out->receipt.repeated = repeated != 0;
    return good && message.len == 0 && status <= STATUS_UNAVAILABLE ? STATUS_OK : STATUS_INVALID;
}
