package no.stafett.samtykke;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import no.stafett.prosess.Prosesshandling;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SkjemaBesvart;
import no.stafett.skjema.Svar;
import no.stafett.skjema.Svararkiv;
import no.stafett.skjema.SvaretErUgyldig;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Leser samtykkeskjemaet inn som rader og svarer på om et samtykke gjelder. */
@Service
@Prosesshandling("samtykke")
public class SamtykkeService {

    /** Står for alle tjenester under ett, i et nei som ikke nevner noen. */
    static final String ALLE = "alle";

    private final Samtykker samtykker;
    private final Svararkiv svarene;
    private final ApplicationEventPublisher hendelser;
    private final Forretningsklokke klokke;

    SamtykkeService(Samtykker samtykker, Svararkiv svarene, ApplicationEventPublisher hendelser, Forretningsklokke klokke) {
        this.samtykker = samtykker;
        this.svarene = svarene;
        this.hendelser = hendelser;
        this.klokke = klokke;
    }

    /** Når tjenesten skal spørre familien på nytt; klokka sju den dagen. */
    public Date proevIgjen(String sakId) {
        return Date.from(samtykker.nyttForsoek(SakId.av(sakId)).atTime(7, 0).atZone(Forretningsklokke.NORGE).toInstant());
    }

    @EventListener
    @Order(20)
    void paa(SkjemaBesvart besvart) {
        Svar svar = svarene.hent(besvart.svarId());
        if ("samtykke".equals(besvart.skjemaId())) {
            registrer(svar);
        }
        if ("uten_samtykke".equals(besvart.skjemaId())) {
            svar.dato("proevIgjenDato").ifPresent(dag -> samtykker.settNyttForsoek(svar.sakId(), kommende(dag)));
        }
    }

    private LocalDate kommende(LocalDate dag) {
        if (!dag.isAfter(klokke.idag())) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av("proevIgjenDato", "dato_passert")));
        }
        return dag;
    }

    private void registrer(Svar svar) {
        String avgjoerelse = svar.tekst("avgjoerelse").orElseThrow();
        List<String> tjenester = svar.innhold().path("tjenester").valueStream().filter(Objects::nonNull)
                .map(JsonNode::asString).toList();
        LocalDate fra = svar.dato("gyldigFra").orElse(klokke.idag());
        LocalDate til = svar.dato("gyldigTil").orElse(null);
        if (til != null && til.isBefore(fra)) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av("gyldigTil", "til_foer_fra")));
        }
        List<String> gjelder = tjenester.isEmpty() ? alle(svar.sakId()) : tjenester;
        gjelder.forEach(t -> samtykker.legg(svar.sakId(), svar.id(), t, avgjoerelse, fra, til));
        hendelser.publishEvent(new SamtykkeRegistrert(svar.sakId(), avgjoerelse, gjelder));
    }

    /** Et nei uten at tjenester er nevnt, gjelder alle som er nevnt før, og står i saken også når ingen er det. */
    private List<String> alle(SakId sakId) {
        List<String> nevnt = samtykker.iSak(sakId).stream().map(Samtykker.Samtykke::tjeneste).toList();
        return nevnt.contains(ALLE) ? nevnt : Stream.concat(nevnt.stream(), Stream.of(ALLE)).toList();
    }

}
