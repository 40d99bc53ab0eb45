/* dialogue: see dialogue.h. */
#include "mail/dialogue.h"

#include "base/parse.h"

static const struct {
    struct str verb;
    enum dialogue_stage stage;
} VERBS[] = {
    {STR_INIT("EHLO"), DIALOGUE_HELLO}, {STR_INIT("HELO"), DIALOGUE_HELLO},
    {STR_INIT("AUTH"), DIALOGUE_AUTH},  {STR_INIT("STARTTLS"), DIALOGUE_STARTTLS},
    {STR_INIT("MAIL"), DIALOGUE_MAIL},  {STR_INIT("RCPT"), DIALOGUE_RCPT},
    {STR_INIT("DATA"), DIALOGUE_DATA},
};

/* Replies that ask for a login, whatever command they answer (RFC 4954 section 6). */
static const int LOGIN_WANTED[] = {530, 534, 535, 538};

void dialogue_init(struct dialogue *dialogue)
{
    *dialogue = (struct dialogue){.stage = DIALOGUE_GREETING};
}

/* What was said before is no answer to what was sent now. */
static void forget_reply(struct dialogue *dialogue)
{
    dialogue->code = 0;
    dialogue->text_len = 0;
}

void dialogue_sent(struct dialogue *dialogue, struct str line)
{
    line = str_trim(line, "\r\n");
    struct str verb = str_slice(line, 0, str_index(line, ' '));
    dialogue->left = str_eq_nocase(verb, STR("QUIT"));
    if (dialogue->left)
        return;
    forget_reply(dialogue);
    for (size_t i = 0; i < sizeof(VERBS) / sizeof(VERBS[0]); i++) {
        if (str_eq_nocase(verb, VERBS[i].verb))
            dialogue->stage = VERBS[i].stage;
    }
}

void dialogue_sent_body(struct dialogue *dialogue)
{
    dialogue->stage = DIALOGUE_BODY;
    forget_reply(dialogue);
}

size_t dialogue_filter(struct str s, char *out)
{
    size_t len = s.len < DIALOGUE_TEXT_MAX ? s.len : DIALOGUE_TEXT_MAX;
    for (size_t i = 0; i < len; i++) {
        unsigned char c = (unsigned char)s.ptr[i];
        out[i] = s.ptr[i];
        if (c < ' ')
            out[i] = ' ';
        else if (c >= 0x7f)
            out[i] = '?';
    }
    return len;
}

static void add_text(struct dialogue *dialogue, struct str text)
{
    char filtered[DIALOGUE_TEXT_MAX];
    size_t len = dialogue_filter(text, filtered);
    if (dialogue->text_len > 0 && dialogue->text_len < DIALOGUE_TEXT_MAX)
        dialogue->text[dialogue->text_len++] = ' ';
    for (size_t i = 0; i < len && dialogue->text_len < DIALOGUE_TEXT_MAX; i++)
        dialogue->text[dialogue->text_len++] = filtered[i];
}

void dialogue_received(struct dialogue *dialogue, struct str line)
{
    int64_t code;
    line = str_trim(line, "\r\n");
    if (dialogue->left || !parse_int(str_slice(line, 0, 3), 100, 999, &code))
        return;
    bool last = line.len == 3 || line.ptr[3] != '-';
    if (dialogue->code != 0)
        forget_reply(dialogue); /* a second reply to the same command: the later one counts */
    add_text(dialogue, str_trim(str_slice(line, 4, line.len), " "));
    if (last)
        dialogue->code = (int)code;
}

enum dialogue_outcome dialogue_outcome(const struct dialogue *dialogue, enum dialogue_end end)
{
    if (end == DIALOGUE_DONE)
        return DIALOGUE_ACCEPTED;
    if (dialogue->code >= 400 && dialogue->code < 500)
        return DIALOGUE_TEMPORARY;
    if (dialogue->code >= 500 && dialogue->code < 600) {
        for (size_t i = 0; i < sizeof(LOGIN_WANTED) / sizeof(LOGIN_WANTED[0]); i++) {
            if (dialogue->code == LOGIN_WANTED[i])
                return DIALOGUE_CONFIGURATION;
        }
        return dialogue->stage < DIALOGUE_MAIL ? DIALOGUE_CONFIGURATION : DIALOGUE_PERMANENT;
    }
    return end == DIALOGUE_SET_UP_WRONG ? DIALOGUE_CONFIGURATION : DIALOGUE_TEMPORARY;
}
