package no.stafett.sporing.web;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.stafett.felles.EnhetId;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import no.stafett.sporing.Funn;
import no.stafett.sporing.Omraade;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Enhet;
import no.stafett.tilgang.Enheter;
import no.stafett.tilgang.Personer;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Funn med navn på folk og steder. Den som går gjennom, må vite hvem hun skal spørre. */
@Component
class Funnvisning {

    private final Personer personer;
    private final Enheter enheter;
    private final MessageSource tekster;

    Funnvisning(Personer personer, Enheter enheter, MessageSource tekster) {
        this.personer = personer;
        this.enheter = enheter;
        this.tekster = tekster;
    }

    record Linje(Funn funn, String navn, String enhet, ZonedDateTime foerste, ZonedDateTime siste) {
    }

    List<Linje> linjer(List<Funn> funn, Bruker bruker) {
        Map<PersonId, String> navn = personer.navn(funn.stream().map(f -> f.sted().person()).distinct().toList());
        Map<UUID, String> steder = enheter.noenGang(bruker.kommune()).stream().collect(Collectors.toMap(e -> e.id().verdi(), Enhet::navn));
        return funn.stream().map(f -> new Linje(f, navn.getOrDefault(f.sted().person(), ""), steder.get(f.enhet()),
                norsk(f.foerste()), norsk(f.siste()))).toList();
    }

    String navn(UUID person) {
        return personer.finnNavn(new PersonId(person)).orElse("");
    }

    /** Det gjennomgangen gjelder: kommunen, eller enhetene lederen har. */
    String sted(Omraade omraade) {
        return omraade.erHeleKommunen() ? enheter.kommunenavn(omraade.kommune())
                : omraade.enheter().stream().map(id -> enheter.hent(new EnhetId(id)).navn()).collect(Collectors.joining(", "));
    }

    String tekst(String nøkkel) {
        return tekster.getMessage(nøkkel, null, LocaleContextHolder.getLocale());
    }

    static ZonedDateTime norsk(Instant tid) {
        return ZonedDateTime.ofInstant(tid, Forretningsklokke.NORGE);
    }
}
