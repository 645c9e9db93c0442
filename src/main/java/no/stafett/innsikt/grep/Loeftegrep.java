package no.stafett.innsikt.grep;

import no.stafett.felles.SakId;
import no.stafett.oppgave.Loeft;
import no.stafett.tilgang.Bruker;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Koordinerende enhet får spørsmålet. Nivået besluttes av dem som er med i saken, ikke herfra. */
@Component
class Loeftegrep implements Stansgrepet {

    private final Stansstand stand;
    private final Loeft loeft;
    private final Grepbok bok;
    private final JsonMapper json;

    Loeftegrep(Stansstand stand, Loeft loeft, Grepbok bok, JsonMapper json) {
        this.stand = stand;
        this.loeft = loeft;
        this.bok = bok;
        this.json = json;
    }

    @Override
    public Stansgrep grep() {
        return Stansgrep.LOEFT;
    }

    @Override
    public void gjør(SakId sakId, Grepsvar svar, Grepbok.Bunt bunt) {
        stand.krev(sakId, svar, bunt.leder());
        bok.skriv(sakId, grep(), "raad", loeft.loeft(sakId, skjema(svar), bunt.leder()), null, bunt);
    }

    /** Det samme skjemaet som i oppgaven, og den samme kontrollen. Det som ikke er fylt ut, er ikke med. */
    private ObjectNode skjema(Grepsvar svar) {
        ObjectNode skjema = json.createObjectNode();
        legg(skjema, "hvaStaarFast", svar.hva());
        legg(skjema, "forsoekt", svar.forsoekt());
        legg(skjema, "spoersmaalTilKe", svar.grunn());
        return skjema;
    }

    private static void legg(ObjectNode skjema, String felt, String verdi) {
        if (verdi != null && !verdi.isBlank()) {
            skjema.put(felt, verdi.strip());
        }
    }

    @Override
    public void angre(Grepbok.Rad rad, Bruker leder) {
        loeft.trekk(rad.sakId(), rad.ting());
    }
}
