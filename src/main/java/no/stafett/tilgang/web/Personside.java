package no.stafett.tilgang.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.stafett.felles.Avvist;
import no.stafett.felles.EnhetId;
import no.stafett.felles.PersonId;
import no.stafett.felles.Side;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import no.stafett.tilgang.adgang.Adgang;
import no.stafett.tilgang.adgang.Rollehold;
import no.stafett.tilgang.folk.SkjemaetHarFeil;
import no.stafett.tilgang.folk.Tildeling;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Den enkelte: rollene hennes, fra og til, øktene, og om hun slipper inn. Her finnes ingen sak. */
@Side
class Personside {

    private static final String HENNE = "/organisasjon/personer/{ansattId}";

    private final Personleser leser;
    private final Rollehold roller;
    private final Adgang adgang;
    private final Engangsnoekkel engang;
    private final MessageSource tekster;

    Personside(Personleser leser, Rollehold roller, Adgang adgang, Engangsnoekkel engang, MessageSource tekster) {
        this.leser = leser;
        this.engang = engang;
        this.roller = roller;
        this.adgang = adgang;
        this.tekster = tekster;
    }

    /** En rolle slik den står i skjemaet. @param enhet tom når den gjelder hele kommunen */
    record Rolleskjema(String rolle, String enhet, String fra, String til) {

        Rolleskjema {
            rolle = rolle == null ? "" : rolle;
            enhet = enhet == null ? "" : enhet;
            fra = fra == null ? "" : fra.strip();
            til = til == null ? "" : til.strip();
        }

        Tildeling til(UUID person) {
            EnhetId sted = enhet.isEmpty() || Organisasjonsside.KOMMUNEN.equals(enhet) ? null : Organisasjonsside.enhetId(enhet);
            return new Tildeling(new PersonId(person), rolle, sted, dag(fra, "fra"), dag(til, "til"));
        }

        private static LocalDate dag(String skrevet, String felt) {
            try {
                return skrevet.isEmpty() ? null : LocalDate.parse(skrevet);
            } catch (DateTimeException ikkeEnDag) {
                throw new SkjemaetHarFeil(Map.of(felt, "org.feil." + felt));
            }
        }
    }

    @GetMapping(HENNE)
    @Krever({Rolle.LEDER, Rolle.SYSTEMADMIN})
    ModelAndView vis(@PathVariable UUID ansattId, Bruker bruker) {
        return side(ansattId, Map.of(), bruker);
    }

    @PostMapping(HENNE + "/roller")
    @Krever({Rolle.LEDER, Rolle.SYSTEMADMIN})
    ModelAndView gi(@PathVariable UUID ansattId, Rolleskjema skjema, Bruker bruker, Locale språk, RedirectAttributes videre, HttpServletRequest forespørsel) {
        try {
            String venter = engang.utfoer(forespørsel, bruker, skjema, HttpStatus.OK.value(), () -> roller.gi(skjema.til(ansattId), bruker)).getBody();
            return ferdig(ansattId, "true".equals(venter) ? "org.kvittering.rolle.venter" : "org.kvittering.rolle", språk, videre);
        } catch (SkjemaetHarFeil nei) {
            return side(ansattId, Map.of("feil", nei.felt(), "skjema", skjema), bruker);
        }
    }

    @PostMapping(HENNE + "/roller/siste-dag")
    @Krever({Rolle.LEDER, Rolle.SYSTEMADMIN})
    ModelAndView settSlutt(@PathVariable UUID ansattId, Rolleskjema skjema, Bruker bruker, Locale språk, RedirectAttributes videre) {
        try {
            roller.settSlutt(skjema.til(ansattId), bruker);
            return ferdig(ansattId, skjema.til().isEmpty() ? "org.kvittering.utenSlutt" : "org.kvittering.slutt", språk, videre);
        } catch (FinnesIkke borte) {
            throw borte;
        } catch (Avvist nei) {
            return side(ansattId, nei(nei), bruker);
        }
    }

    @PostMapping(HENNE + "/roller/avslutt")
    @Krever({Rolle.LEDER, Rolle.SYSTEMADMIN})
    ModelAndView avslutt(@PathVariable UUID ansattId, Rolleskjema skjema, Bruker bruker, Locale språk, RedirectAttributes videre, HttpServletRequest forespørsel) {
        try {
            engang.utfoer(forespørsel, bruker, skjema, HttpStatus.OK.value(), () -> {
                roller.avslutt(skjema.til(ansattId), bruker);
                return true;
            });
            videre.addFlashAttribute("angre", UriComponentsBuilder.fromPath("/organisasjon/personer/" + ansattId + "/roller").queryParam("rolle", skjema.rolle())
                    .queryParam("enhet", skjema.enhet()).build().toUriString());
            return ferdig(ansattId, "org.kvittering.rolle.slutt", språk, videre);
        } catch (FinnesIkke borte) {
            throw borte;
        } catch (Avvist nei) {
            return side(ansattId, nei(nei), bruker);
        }
    }

    @PostMapping(HENNE + "/navn")
    @Krever({Rolle.LEDER, Rolle.SYSTEMADMIN})
    ModelAndView endre(@PathVariable UUID ansattId, @RequestParam(defaultValue = "") String navn, @RequestParam(defaultValue = "") String epost, Bruker bruker,
            Locale språk, RedirectAttributes videre) {
        try {
            adgang.endre(new PersonId(ansattId), navn, epost, bruker);
            return ferdig(ansattId, "org.kvittering.navn", språk, videre);
        } catch (SkjemaetHarFeil nei) {
            return side(ansattId, Map.of("feil", nei.felt(), "navnet", navn, "eposten", epost), bruker);
        }
    }

    @PostMapping(HENNE + "/stans")
    @Krever({Rolle.LEDER, Rolle.SYSTEMADMIN})
    ModelAndView stans(@PathVariable UUID ansattId, Bruker bruker, Locale språk, RedirectAttributes videre) {
        try {
            adgang.stans(new PersonId(ansattId), bruker);
            videre.addFlashAttribute("angre", "/organisasjon/personer/" + ansattId + "/slipp-inn");
            return ferdig(ansattId, "org.kvittering.stanset", språk, videre);
        } catch (FinnesIkke borte) {
            throw borte;
        } catch (Avvist nei) {
            return side(ansattId, nei(nei), bruker);
        }
    }

    @PostMapping(HENNE + "/slipp-inn")
    @Krever({Rolle.LEDER, Rolle.SYSTEMADMIN})
    ModelAndView slippInn(@PathVariable UUID ansattId, Bruker bruker, Locale språk, RedirectAttributes videre) {
        adgang.åpne(new PersonId(ansattId), bruker);
        return ferdig(ansattId, "org.kvittering.sluppetInn", språk, videre);
    }

    /** @param oekt radens id; tom for alle */
    @PostMapping(HENNE + "/oekter")
    @Krever({Rolle.LEDER, Rolle.SYSTEMADMIN})
    ModelAndView avsluttØkter(@PathVariable UUID ansattId, @RequestParam(defaultValue = "") String oekt, Bruker bruker, Locale språk, RedirectAttributes videre) {
        adgang.avsluttØkter(new PersonId(ansattId), oekt, bruker);
        return ferdig(ansattId, "org.kvittering.oekt", språk, videre);
    }

    private static Map<String, Object> nei(Avvist nei) {
        return nei instanceof SkjemaetHarFeil feil ? Map.of("feil", feil.felt())
                : Map.of("nei", nei.kode(), "neirolle", nei.detaljer().getOrDefault("rolle", ""));
    }

    private ModelAndView side(UUID ansattId, Map<String, Object> galt, Bruker bruker) {
        Personleser.Innhold innhold = leser.les(new PersonId(ansattId), bruker);
        Map<String, Object> modell = new HashMap<>(Map.of("side", innhold, "feil", Map.of(), "skjema", new Rolleskjema("", "", "", ""), "nei", "", "neirolle", "",
                "navnet", innhold.person().navn()));
        modell.put("eposten", innhold.person().epost());
        modell.put("noekkel", UUID.randomUUID().toString());
        modell.putAll(galt);
        return new ModelAndView("tilgang/person", modell, galt.isEmpty() ? HttpStatus.OK
                : galt.containsKey("nei") ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView ferdig(UUID ansattId, String tekst, Locale språk, RedirectAttributes videre) {
        videre.addFlashAttribute("kvittering", tekster.getMessage(tekst, null, språk));
        return new ModelAndView("redirect:/organisasjon/personer/" + ansattId);
    }
}
