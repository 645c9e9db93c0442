package no.stafett.innsikt;

import no.stafett.felles.PersonId;

/** Det haster i en enhet hun leder. Sier ikke hvorfor eller i hvilken sak: det ser hun når hun åpner lista. */
public record GrensenErNaadd(PersonId leder) {
}
