package no.stafett.stafettlogg.moetemodus;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import no.stafett.felles.Forretningsklokke;
import no.stafett.stafettlogg.post.Loggslag;
import no.stafett.stafettlogg.post.NyLoggpost;
import no.stafett.tilgang.Bruker;
import no.stafett.tiltak.Tiltak;
import no.stafett.tiltak.Vurdering;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Det møtet kom fram til: hva som ble sagt om tiltakene, og innlegget i loggen. */
@Component
class Moetearbeid {

    private final Tiltaksbord tiltakene;
    private final Referattekst referat;
    private final MessageSource tekster;
    private final Forretningsklokke klokke;

    Moetearbeid(Tiltaksbord tiltakene, Referattekst referat, MessageSource tekster, Forretningsklokke klokke) {
        this.tiltakene = tiltakene;
        this.referat = referat;
        this.tekster = tekster;
        this.klokke = klokke;
    }

    Map<Tiltak, Vurdering> sagt(Moeterom rom, Moeteark ark) {
        return tiltakene.sagt(rom.sak(), ark);
    }

    /** De brukeren selv kan vurdere utenfor oppgaven. */
    Map<Tiltak, Vurdering> egne(Moeterom rom, Map<Tiltak, Vurdering> sagt, Bruker bruker) {
        Map<Tiltak, Vurdering> egne = new LinkedHashMap<>(sagt);
        egne.keySet().removeIf(t -> !tiltakene.kanVurdere(rom.sak(), t, bruker));
        return egne;
    }

    NyLoggpost innlegg(Moeterom rom, Moeteark ark, Map<Tiltak, Vurdering> sagt, Locale språk) {
        String tittel = tekster.getMessage("moete.slag." + rom.moete().moete().felt().slag(), null, språk);
        return new NyLoggpost(rom.foerer() ? Loggslag.REFERAT : Loggslag.NOTAT, klokke.idag(), referat.skriv(tittel, ark, sagt, språk),
                ark.verdi("synligForForesatt") != null);
    }
}
