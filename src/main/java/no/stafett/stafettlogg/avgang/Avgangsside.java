package no.stafett.stafettlogg.avgang;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.stafett.felles.Avvist;
import no.stafett.felles.EnhetId;
import no.stafett.felles.PersonId;
import no.stafett.felles.Side;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Siden der en som slutter, gir alt videre. Systemadministratoren ser ingen saker, og velger én som tar over alt. */
@Side
class Avgangsside {

    private final Avgang avgang;
    private final MessageSource tekster;

    Avgangsside(Avgang avgang, MessageSource tekster) {
        this.avgang = avgang;
        this.tekster = tekster;
    }

    @GetMapping("/organisasjon/personer/{ansattId}/slutt")
    @Krever({Rolle.LEDER, Rolle.SYSTEMADMIN})
    ModelAndView vis(@PathVariable UUID ansattId, Bruker bruker) {
        return side(ansattId, Map.of(), null, bruker);
    }

    /** @param valg {@code til} tar over alt; {@code pinne-…}, {@code oppgave-…} og de andre er unntakene */
    @PostMapping("/organisasjon/personer/{ansattId}/slutt")
    @Krever({Rolle.LEDER, Rolle.SYSTEMADMIN})
    ModelAndView utfør(@PathVariable UUID ansattId, @RequestParam Map<String, String> valg, Bruker bruker, Locale språk, RedirectAttributes videre) {
        try {
            Avgang.Utfoert gjort = avgang.utfør(new PersonId(ansattId), person(valg.get("til")), unntak(valg), bruker);
            videre.addFlashAttribute("kvittering", tekster.getMessage("slutt.kvittering", new Object[] {gjort.person().navn(), gjort.antall()}, språk));
            videre.addFlashAttribute("angre", "/organisasjon/personer/" + ansattId + "/aapne");
            return new ModelAndView("redirect:/organisasjon" + gjort.person().enheter().stream().findFirst().map(e -> "?enhet=" + e).orElse("?enhet=kommunen"));
        } catch (FinnesIkke borte) {
            throw borte;
        } catch (Avvist nei) {
            return side(ansattId, valg, nei, bruker);
        }
    }

    private ModelAndView side(UUID ansattId, Map<String, String> valg, Avvist nei, Bruker bruker) {
        Map<String, Object> modell = new HashMap<>(Map.of("side", avgang.les(new PersonId(ansattId), bruker), "valgt", valg));
        modell.put("nei", nei == null ? null : nei.kode());
        modell.put("rolle", nei == null ? null : nei.detaljer().get("rolle"));
        return new ModelAndView("stafettlogg/slutt", modell, nei == null ? HttpStatus.OK
                : nei.grunn() == Avvist.Grunn.UGYLDIG ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
    }

    private static Map<String, PersonId> unntak(Map<String, String> valg) {
        Map<String, PersonId> unntak = new HashMap<>();
        valg.forEach((felt, verdi) -> {
            if (felt.matches("(pinne|undring|moete|tiltak|oppgave)-.+") && !verdi.isEmpty()) {
                unntak.put(felt, person(verdi));
            }
        });
        return unntak;
    }

    /** Den som ikke har valgt noen, får det samme svaret som den som har valgt en som ikke finnes. */
    private static PersonId person(String id) {
        return new PersonId(id != null && id.matches(EnhetId.MOENSTER) ? UUID.fromString(id) : new UUID(0, 0));
    }
}
