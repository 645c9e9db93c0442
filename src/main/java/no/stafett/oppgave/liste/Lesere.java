package no.stafett.oppgave.liste;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.Forretningsklokke;
import no.stafett.sak.Sakstilgang;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Gruppe;
import org.springframework.stereotype.Component;

/** Finner det oppgavelista trenger å vite om den som leser. */
@Component
class Lesere {

    private final Sakstilgang tilgang;
    private final Forretningsklokke klokke;

    Lesere(Sakstilgang tilgang, Forretningsklokke klokke) {
        this.tilgang = tilgang;
        this.klokke = klokke;
    }

    Leser les(Bruker bruker) {
        Map<String, Object> verdier = new HashMap<>(tilgang.parametre(bruker));
        UUID[] lederI = (UUID[]) verdier.get("lederI");
        UUID[] bareAnsattI = bareAnsattI((UUID[]) verdier.get("arbeiderI"), lederI);
        verdier.put("ansattI", bareAnsattI);
        verdier.put("idag", klokke.idag());
        verdier.put("grupper", bruker.grupper().toArray(String[]::new));
        verdier.put("egneGrupper", bruker.grupper().stream().filter(gruppe -> hørerTil(gruppe, bareAnsattI)).toArray(String[]::new));
        return new Leser(bruker, verdier, lederI.length > 0, bareAnsattI.length > 0);
    }

    /** Enhetene hun arbeider i uten å lede dem. */
    private static UUID[] bareAnsattI(UUID[] arbeiderI, UUID[] lederI) {
        Set<UUID> leder = Set.of(lederI);
        return Arrays.stream(arbeiderI).filter(enhet -> !leder.contains(enhet)).toArray(UUID[]::new);
    }

    private static boolean hørerTil(String gruppe, UUID[] enhetene) {
        return Arrays.stream(enhetene).anyMatch(enhet -> gruppe.startsWith(Gruppe.enhet(new EnhetId(enhet), "")));
    }
}
