package no.stafett.sporing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import no.stafett.felles.PersonId;
import no.stafett.felles.Side;
import no.stafett.sporing.Funn;
import no.stafett.sporing.Funnleser;
import no.stafett.sporing.Gjennomgang;
import no.stafett.sporing.Omraade;
import no.stafett.sporing.Regel;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ett funn: lesingene bak, det som er sagt om det, og vurderingen. */
@Side
class Funnside {

    private static final int LENGSTE_MERKNAD = 2_000;
    private static final int PÅ_SIDEN = 100;
    private static final Set<String> VURDERINGER = Set.of("i_orden", "foelges_opp");

    private final Gjennomgang gjennomgang;
    private final Funnleser leser;
    private final Funnvisning visning;
    private final Stedstekst steder;

    Funnside(Gjennomgang gjennomgang, Funnleser leser, Funnvisning visning, Stedstekst steder) {
        this.gjennomgang = gjennomgang;
        this.leser = leser;
        this.visning = visning;
        this.steder = steder;
    }

    /** Det adressen sier om hvilket funn det er; alt som ikke gir mening, peker ikke på noe. */
    record Adresse(String maaned, String regel, String person, String om) {

        Funn.Sted sted() {
            try {
                return new Funn.Sted(YearMonth.parse(maaned), Regel.valueOf(regel), PersonId.av(person), Objects.requireNonNull(om));
            } catch (DateTimeException | IllegalArgumentException | NullPointerException e) {
                throw new FinnesIkke();
            }
        }
    }

    /** @param noekkel gjør at samme innsending bare teller én gang */
    record Vurderingen(String vurdering, String merknad, UUID noekkel) {

        String rensetMerknad() {
            return merknad == null || merknad.isBlank() ? null : merknad.strip();
        }

        /** @return språknøkkelen til det som er galt; null når alt er i orden */
        String feil() {
            if (vurdering == null || !VURDERINGER.contains(vurdering) || noekkel == null) {
                return "sporing.feil.vurdering";
            }
            if (rensetMerknad() == null) {
                return vurdering.equals("foelges_opp") ? "sporing.feil.merknad" : null;
            }
            return rensetMerknad().length() > LENGSTE_MERKNAD ? "sporing.feil.lang" : null;
        }
    }

    record Linje(ZonedDateTime tid, String saksnummer, String rolle, String formaal, String hva, boolean vist) {
    }

    record Sagt(String kode, String merknad, String av, ZonedDateTime tid) {
    }

    @GetMapping("/sporing/funn")
    @Krever({Rolle.PERSONVERN, Rolle.LEDER})
    String vis(@ModelAttribute Adresse adresse, @RequestParam(required = false) Long etter, Bruker bruker, Locale språk, Model modell) {
        modell.addAttribute("etter", etter);
        return vis(adresse, new Vurderingen(null, null, UUID.randomUUID()), bruker, språk, modell);
    }

    private String vis(Adresse adresse, Vurderingen skrevet, Bruker bruker, Locale språk, Model modell) {
        Omraade omraade = Omraade.til(bruker);
        Funn funn = gjennomgang.hent(omraade, adresse.sted());
        modell.addAttribute("linje", visning.linjer(List.of(funn), bruker).get(0));
        Funnleser.Side side = leser.rader(omraade, funn.sted(), (Long) modell.getAttribute("etter"), PÅ_SIDEN);
        modell.addAttribute("neste", side.neste());
        modell.addAttribute("rader", side.rader().stream().map(r -> new Linje(Funnvisning.norsk(r.tid()), r.saksnummer(),
                r.rolle(), r.formaal(), steder.til(r.sted(), språk), r.vist())).toList());
        modell.addAttribute("sagt", gjennomgang.historie(omraade, funn.sted()).stream().map(v -> new Sagt(v.kode(), v.merknad(),
                visning.navn(v.av()), Funnvisning.norsk(v.tid()))).toList());
        modell.addAttribute("skrevet", skrevet);
        return "sporing/funn";
    }

    @PostMapping("/sporing/funn")
    @Krever({Rolle.PERSONVERN, Rolle.LEDER})
    String vurder(@ModelAttribute Adresse adresse, @ModelAttribute Vurderingen vurdering, Bruker bruker, Locale språk, Model modell,
            HttpServletResponse svar, RedirectAttributes videre) {
        if (vurdering.feil() != null) {
            svar.setStatus(422);
            modell.addAttribute("feil", vurdering.feil());
            return vis(adresse, new Vurderingen(vurdering.vurdering(), vurdering.merknad(), UUID.randomUUID()), bruker, språk, modell);
        }
        gjennomgang.vurder(Omraade.til(bruker), adresse.sted(), vurdering.vurdering(), vurdering.rensetMerknad(), vurdering.noekkel());
        videre.addFlashAttribute("kvittering", visning.tekst("sporing.kvittering.vurdert"));
        return "redirect:/sporing?maaned=" + adresse.maaned();
    }
}
