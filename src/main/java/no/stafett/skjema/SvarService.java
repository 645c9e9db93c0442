package no.stafett.skjema;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.skjema.kontroll.Skjemakontroll;
import no.stafett.skjema.kontroll.Skjemaresultat;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Kontrollerer og lagrer svar, og sier fra om dem. */
@Service
public class SvarService {

    private final Utgitteskjemaer utgitte;
    private final Svararkiv arkiv;
    private final ApplicationEventPublisher hendelser;
    private final Skjemakontroll kontroll;
    private final Clock klokke;

    SvarService(Utgitteskjemaer utgitte, Svararkiv arkiv, ApplicationEventPublisher hendelser, Skjemakontroll kontroll,
            Clock klokke) {
        this.kontroll = kontroll;
        this.utgitte = utgitte;
        this.arkiv = arkiv;
        this.hendelser = hendelser;
        this.klokke = klokke;
    }

    /** Hvor svaret hører hjemme. @param hovedskjema sant når svaret fullfører oppgaven @param skjermet i akuttrommet @param paaVegneAv null når den som leverer, svarer for seg selv */
    public record Sted(SakId sakId, String oppgaveId, String definisjonId, String trinnId, EnhetId enhet, boolean hovedskjema,
            boolean skjermet, PersonId paaVegneAv) {
    }

    public JsonNode skjema(String definisjonId, String skjemaId) {
        return utgitte.hent(definisjonId, skjemaId);
    }

    /**
     * @param valglister innholdet i skjemaets lister, for eksempel {@code personer}
     * @throws SvaretErUgyldig når skjemaet, eller en av dem som lytter, ikke godtar svaret
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Svar besvar(Sted sted, String skjemaId, JsonNode innhold, Map<String, Object> valglister, PersonId person) {
        JsonNode skjema = skjema(sted.definisjonId(), skjemaId);
        Skjemaresultat resultat = kontroll.kontroller(skjema, innhold, valglister);
        if (!resultat.erGyldig()) {
            throw new SvaretErUgyldig(resultat.feil());
        }
        Skjerming skjerming = Skjerming.av(skjema, resultat.svar());
        Svar svar = new Svar(UUID.randomUUID(), sted.sakId(), sted.oppgaveId(), sted.definisjonId(), sted.trinnId(), skjemaId,
                skjerming.synlig(), person, klokke.instant(), Svar.Stand.SENDT, sted.paaVegneAv());
        arkiv.lagre(svar, sted.skjermet(), skjerming.skjult());
        hendelser.publishEvent(new SkjemaBesvart(svar.id(), sted.sakId(), sted.oppgaveId(), sted.trinnId(), skjemaId,
                person, sted.enhet(), sted.hovedskjema()));
        return svar;
    }
}
