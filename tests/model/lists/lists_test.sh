#!/bin/sh
# SPDX-License-Identifier: MIT
# The program that makes word lists, of packages of data of this size that are written here.

. "$TEST_SOURCE/tap.sh"

lists=${PULLQUOTE%/*}/model/lists/lists
share=$scratch/share hand=$scratch/hand words=$scratch/words
mkdir -p "$share/wordnet" "$share/iso-codes/json" "$share/unicode/cldr/common/main" "$share/unicode/cldr/common/subdivisions" \
	"$share/zoneinfo" "$hand" "$words"

# WordNet: lines that begin with a space are its licence. Kinds before what they are kinds of, too.
cat >"$share/wordnet/data.noun" <<'END'
  1 This is no licence.
00000010 18 n 01 keeper 0 001 @ 00000100 n 0000 | keeps a lock
00000020 18 n 02 lock_keeper 0 lockman 0 001 @ 00000010 n 0000 | keeps the other lock
00000030 18 n 01 countess 0 001 @ 00000120 n 0000 | has a county
00000040 14 n 01 guild 0 001 @ 00000130 n 0000 | of lock keepers
00000050 18 n 01 Jason 0 001 @i 00000100 n 0000 | one of them
00000060 06 n 01 key 0 000 | of a lock
00000070 18 n 01 turner 0 001 @ 00000100 n 0000 | who turns it
00000080 18 n 01 sly 0 001 @ 00000100 n 0000 | a name for him
00000090 18 n 02 agency 0 bureau 0 001 @ 00000130 n 0000 | where he is
00000100 03 n 01 person 0 000 | somebody
00000110 18 n 02 male 0 man 0 001 @ 00000100 n 0000 | he
00000120 18 n 02 female 0 woman 0 001 @ 00000100 n 0000 | she
00000130 14 n 02 social_group 0 people 0 000 | they
00000200 15 n 01 country 0 000 | land
00000210 15 n 02 city 0 town 0 001 @ 00000300 n 0000 | houses
00000220 15 n 01 Hallen 0 001 @i 00000210 n 0000 | a city
00000230 15 n 02 Victoria 0 Queens_Town 0 001 @i 00000210 n 0000 | another
00000240 15 n 01 capital_of_Norland 0 001 @i 00000210 n 0000 | no name
00000250 17 n 02 Great_Weir 0 NL 0 001 @i 00000310 n 0000 | water
00000300 15 n 05 capital 0 island 0 archipelago 0 district 0 geographical_area 0 000 | all else
00000310 17 n 01 body_of_water 0 000 | water
00000320 17 n 06 mountain 0 range 0 continent 0 peninsula 0 desert 0 hill 0 000 | land
END
cat >"$share/wordnet/index.noun" <<'END'
  1 This is no licence.
keeper n 1 1 @ 1 1 00000010
lock_keeper n 1 1 @ 1 0 00000020
lockman n 1 1 @ 1 0 00000020
countess n 1 1 @ 1 0 00000030
guild n 1 2 @ ~ 1 0 00000040
jason n 1 1 @ 1 0 00000050
key n 1 0 1 0 00000060
turner n 3 1 @ 3 0 00000060 00000060 00000070
sly n 1 1 @ 1 0 00000080
agency n 2 1 @ 2 0 00000060 00000090
person n 1 0 1 0 00000100
male n 2 0 2 0 00000060 00000110
man n 1 0 1 0 00000110
female n 2 0 2 0 00000060 00000120
woman n 1 0 1 0 00000120
social_group n 1 0 1 0 00000130
people n 1 0 1 0 00000130
country n 2 0 2 0 00000060 00000200
city n 1 0 1 0 00000210
town n 1 0 1 0 00000210
capital n 3 0 3 0 00000060 00000060 00000300
island n 1 0 1 0 00000300
archipelago n 1 0 1 0 00000300
district n 1 0 1 0 00000300
geographical_area n 1 0 1 0 00000300
body_of_water n 1 0 1 0 00000310
mountain n 1 0 1 0 00000320
range n 4 0 4 0 00000060 00000060 00000060 00000320
continent n 1 0 1 0 00000320
peninsula n 1 0 1 0 00000320
desert n 1 0 1 0 00000320
END
cat >"$share/iso-codes/json/iso_3166-1.json" <<'END'
{"3166-1": [
	{"alpha_2": "NL", "name": "Norland", "official_name": "Kingdom of Norland"},
	{"alpha_2": "WE", "name": "Weir, Republic of", "common_name": "Weir", "official_name": "the Republic of Weir"},
	{"alpha_2": "SU", "name": "Sund, Isles of", "official_name": "Isles of Sund"}
]}
END
cat >"$share/unicode/cldr/common/main/en.xml" <<'END'
<ldml><localeDisplayNames><territories>
	<territory type="NL">Norland</territory><territory type="NL" alt="short">NL</territory>
	<territory type="SU">Sund</territory><territory type="EU">Norse Union</territory><territory type="001">world</territory>
	<territory type="WO">Weir &amp; Orme</territory>
</territories></localeDisplayNames></ldml>
END
cat >"$share/unicode/cldr/common/subdivisions/en.xml" <<'END'
<ldml><localeDisplayNames><subdivisions>
	<subdivision type="nla">Upper Hallen</subdivision><subdivision type="nlb">Reading</subdivision>
	<subdivision type="nlc">Ödmark†</subdivision><subdivision type="nld">Aa</subdivision>
</subdivisions></localeDisplayNames></ldml>
END
printf '# table\nNL,SU\t+5230+01322\tEurope/Orme_Bay\tmost of it\nAQ\t-6617+11031\tAntarctica/Fisher\n' >"$share/zoneinfo/zone1970.tab"
printf '# table\nNL\t+5230+01322\tEurope/Hallen\n' >"$share/zoneinfo/zone.tab"

printf '# Roles.\nsly\t!\nlockman\t-\nwarden\tg\n' >"$hand/roles.txt"
printf '# Names.\nnl\tnorland\n' >"$hand/aliases.txt"
printf '# Places.\norme\tland\nupper hallen\tcity\n' >"$hand/places.txt"
for list in common given_names peoples roles titles heads orgs variants; do
	printf '# none\n' >"$words/$list.txt"
done
printf 'victoria\tf\n' >>"$words/given_names.txt"
printf 'reading\n' >>"$words/common.txt"

# made NAME LINE...: the list is its head and these lines.
made() {
	name=$1
	shift
	printf '%b\n' "$@" >"$scratch/wanted"
	run "$lists" "$name" "$share" "$hand" "$words"
	printed "$scratch/wanted"
}

expect 'nouns for people and bodies, and their plurals; no names, no rare meanings, not what is ruled out by hand' \
	made roles '# Roles.' 'agencies\tg' 'agency\tg' 'countess\tf' 'countesses\tp' 'female\tf' 'females\tp' 'guild\tg' 'guilds\tg' \
	'keeper\t-' 'keepers\tp' 'lock keeper\t-' 'lockman\t-' 'lockmen\tp' 'male\tm' 'males\tp' 'man\tm' 'men\tp' 'people\tg' \
	'peoples\tg' 'person\t-' 'persons\tp' 'social group\tg' 'warden\tg' 'wardens\tg' 'woman\tf' 'women\tp'
expect 'official names of countries that have a usual one' \
	made aliases '# Names.' 'kingdom of norland\tnorland' 'nl\tnorland' 'the republic of weir\tweir'
expect 'places, by the surest source; no given names, words, headings, abbreviations, stations' \
	made places '# Places.' 'great weir\twater' 'hallen\tcity' 'isles of sund\tcountry' 'kingdom of norland\tcountry' \
	'norland\tcountry' 'orme\tland' 'orme bay\tcity' 'queens town\tcity' 'sund\tcountry' 'upper hallen\tcity' 'weir\tcountry' \
	'ödmark\tregion'

# refused STATUS COMMAND...: ends so, and says why.
refused() {
	wanted=$1
	shift
	run "$@"
	echo "exit status $status"
	[ "$status" = "$wanted" ] && [ -s "$scratch/errors" ] && ! [ -s "$scratch/output" ]
}

expect 'usage' refused 2 "$lists" people "$share" "$hand" "$words"
expect 'a package that is not there' refused 1 "$lists" roles "$scratch/none" "$hand" "$words"
printf '<ldml>' >"$share/unicode/cldr/common/main/en.xml"
expect 'a file that is broken off' refused 1 "$lists" places "$share" "$hand" "$words"
sed '/^person /d' "$share/wordnet/index.noun" >"$share/wordnet/index"
mv "$share/wordnet/index" "$share/wordnet/index.noun"
expect 'a WordNet without people' refused 1 "$lists" roles "$share" "$hand" "$words"

skips() {
	run sh "$TEST_SOURCE/../model/lists/lists.sh" "$scratch/none" "${PULLQUOTE%/*}" "$TEST_SOURCE/.." check
	went_well && grep -q '^SKIP: .* iso-codes$' "$scratch/output"
}
expect 'without the packages nothing is made, in so many words' skips

finished
