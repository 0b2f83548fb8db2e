import type { CharacterSet } from '@aws-sdk/client-rds';

/** The character sets of an engine; the first is what a database gets when none is named. */
export interface CharacterSets {
  engine: RegExp;
  CharacterSets: CharacterSet[];
  NcharCharacterSets: CharacterSet[];
}

/**
 * The other engines set theirs in the database, not when it is created.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Appendix.OracleCharacterSets.html
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Appendix.SQLServer.CommonDBATasks.Collation.html
 */
export const characterSets: readonly CharacterSets[] = [
  {
    engine: /^oracle-/,
    CharacterSets: [
      { CharacterSetName: 'AL32UTF8', CharacterSetDescription: 'Unicode, UTF-8' },
      { CharacterSetName: 'AR8ISO8859P6', CharacterSetDescription: 'Arabic, ISO 8859-6' },
      { CharacterSetName: 'AR8MSWIN1256', CharacterSetDescription: 'Arabic, Windows code page 1256' },
      { CharacterSetName: 'BLT8ISO8859P13', CharacterSetDescription: 'Baltic, ISO 8859-13' },
      { CharacterSetName: 'BLT8MSWIN1257', CharacterSetDescription: 'Baltic, Windows code page 1257' },
      { CharacterSetName: 'CL8ISO8859P5', CharacterSetDescription: 'Cyrillic, ISO 8859-5' },
      { CharacterSetName: 'CL8MSWIN1251', CharacterSetDescription: 'Cyrillic, Windows code page 1251' },
      { CharacterSetName: 'EE8ISO8859P2', CharacterSetDescription: 'East European, ISO 8859-2' },
      { CharacterSetName: 'EE8MSWIN1250', CharacterSetDescription: 'East European, Windows code page 1250' },
      { CharacterSetName: 'EL8ISO8859P7', CharacterSetDescription: 'Greek, ISO 8859-7' },
      { CharacterSetName: 'EL8MSWIN1253', CharacterSetDescription: 'Greek, Windows code page 1253' },
      { CharacterSetName: 'IW8ISO8859P8', CharacterSetDescription: 'Hebrew, ISO 8859-8' },
      { CharacterSetName: 'IW8MSWIN1255', CharacterSetDescription: 'Hebrew, Windows code page 1255' },
      { CharacterSetName: 'JA16EUC', CharacterSetDescription: 'Japanese, EUC' },
      { CharacterSetName: 'JA16EUCTILDE', CharacterSetDescription: 'Japanese, EUC, with its own mapping of the tilde' },
      { CharacterSetName: 'JA16SJIS', CharacterSetDescription: 'Japanese, Shift-JIS' },
      {
        CharacterSetName: 'JA16SJISTILDE',
        CharacterSetDescription: 'Japanese, Shift-JIS, with its own mapping of the tilde',
      },
      { CharacterSetName: 'KO16MSWIN949', CharacterSetDescription: 'Korean, Windows code page 949' },
      { CharacterSetName: 'NE8ISO8859P10', CharacterSetDescription: 'North European, ISO 8859-10' },
      { CharacterSetName: 'NEE8ISO8859P4', CharacterSetDescription: 'North and northeast European, ISO 8859-4' },
      { CharacterSetName: 'TH8TISASCII', CharacterSetDescription: 'Thai, TIS 620-2533' },
      { CharacterSetName: 'TR8MSWIN1254', CharacterSetDescription: 'Turkish, Windows code page 1254' },
      { CharacterSetName: 'US7ASCII', CharacterSetDescription: 'ASCII' },
      { CharacterSetName: 'UTF8', CharacterSetDescription: 'Unicode 3.0, CESU-8' },
      { CharacterSetName: 'VN8MSWIN1258', CharacterSetDescription: 'Vietnamese, Windows code page 1258' },
      { CharacterSetName: 'WE8ISO8859P1', CharacterSetDescription: 'West European, ISO 8859-1' },
      { CharacterSetName: 'WE8ISO8859P15', CharacterSetDescription: 'West European, ISO 8859-15' },
      { CharacterSetName: 'WE8ISO8859P9', CharacterSetDescription: 'West European and Turkish, ISO 8859-9' },
      { CharacterSetName: 'WE8MSWIN1252', CharacterSetDescription: 'West European, Windows code page 1252' },
      { CharacterSetName: 'ZHS16GBK', CharacterSetDescription: 'Simplified Chinese, GBK' },
      { CharacterSetName: 'ZHT16HKSCS', CharacterSetDescription: 'Traditional Chinese, Hong Kong' },
      { CharacterSetName: 'ZHT16MSWIN950', CharacterSetDescription: 'Traditional Chinese, Windows code page 950' },
      { CharacterSetName: 'ZHT32EUC', CharacterSetDescription: 'Traditional Chinese, EUC' },
    ],
    NcharCharacterSets: [
      { CharacterSetName: 'AL16UTF16', CharacterSetDescription: 'Unicode, UTF-16' },
      { CharacterSetName: 'UTF8', CharacterSetDescription: 'Unicode 3.0, CESU-8' },
    ],
  },
  {
    engine: /^sqlserver-/,
    CharacterSets: [
      {
        CharacterSetName: 'SQL_Latin1_General_CP1_CI_AS',
        CharacterSetDescription: 'Latin, code page 1252, case-insensitive, accent-sensitive',
      },
      { CharacterSetName: 'Arabic_CI_AS', CharacterSetDescription: 'Arabic, case-insensitive, accent-sensitive' },
      { CharacterSetName: 'Chinese_PRC_BIN2', CharacterSetDescription: 'Chinese (PRC), by code point' },
      {
        CharacterSetName: 'Chinese_PRC_CI_AS',
        CharacterSetDescription: 'Chinese (PRC), case-insensitive, accent-sensitive',
      },
      {
        CharacterSetName: 'Chinese_Taiwan_Stroke_CI_AS',
        CharacterSetDescription: 'Chinese (Taiwan), by stroke, case-insensitive, accent-sensitive',
      },
      {
        CharacterSetName: 'Danish_Norwegian_CI_AS',
        CharacterSetDescription: 'Danish and Norwegian, case-insensitive, accent-sensitive',
      },
      {
        CharacterSetName: 'Finnish_Swedish_CI_AS',
        CharacterSetDescription: 'Finnish and Swedish, case-insensitive, accent-sensitive',
      },
      { CharacterSetName: 'French_CI_AS', CharacterSetDescription: 'French, case-insensitive, accent-sensitive' },
      { CharacterSetName: 'Hebrew_BIN', CharacterSetDescription: 'Hebrew, binary' },
      { CharacterSetName: 'Hebrew_CI_AS', CharacterSetDescription: 'Hebrew, case-insensitive, accent-sensitive' },
      { CharacterSetName: 'Japanese_BIN', CharacterSetDescription: 'Japanese, binary' },
      { CharacterSetName: 'Japanese_CI_AS', CharacterSetDescription: 'Japanese, case-insensitive, accent-sensitive' },
      { CharacterSetName: 'Japanese_CS_AS', CharacterSetDescription: 'Japanese, case-sensitive, accent-sensitive' },
      {
        CharacterSetName: 'Korean_Wansung_CI_AS',
        CharacterSetDescription: 'Korean, case-insensitive, accent-sensitive',
      },
      { CharacterSetName: 'Latin1_General_100_BIN', CharacterSetDescription: 'Latin, version 100, binary' },
      { CharacterSetName: 'Latin1_General_100_BIN2', CharacterSetDescription: 'Latin, version 100, by code point' },
      {
        CharacterSetName: 'Latin1_General_100_CI_AS',
        CharacterSetDescription: 'Latin, version 100, case-insensitive, accent-sensitive',
      },
      { CharacterSetName: 'Latin1_General_BIN', CharacterSetDescription: 'Latin, binary' },
      { CharacterSetName: 'Latin1_General_BIN2', CharacterSetDescription: 'Latin, by code point' },
      {
        CharacterSetName: 'Latin1_General_CI_AI',
        CharacterSetDescription: 'Latin, case-insensitive, accent-insensitive',
      },
      {
        CharacterSetName: 'Latin1_General_CI_AS',
        CharacterSetDescription: 'Latin, case-insensitive, accent-sensitive',
      },
      {
        CharacterSetName: 'Latin1_General_CI_AS_KS',
        CharacterSetDescription: 'Latin, case-insensitive, accent-sensitive, kana-sensitive',
      },
      { CharacterSetName: 'Latin1_General_CS_AS', CharacterSetDescription: 'Latin, case-sensitive, accent-sensitive' },
      {
        CharacterSetName: 'Modern_Spanish_CI_AS',
        CharacterSetDescription: 'Spanish, case-insensitive, accent-sensitive',
      },
      {
        CharacterSetName: 'SQL_1xCompat_CP850_CI_AS',
        CharacterSetDescription: 'Latin, code page 850, case-insensitive, accent-sensitive, in the order of version 1',
      },
      {
        CharacterSetName: 'SQL_Latin1_General_CP1_CI_AI',
        CharacterSetDescription: 'Latin, code page 1252, case-insensitive, accent-insensitive',
      },
      {
        CharacterSetName: 'SQL_Latin1_General_CP1_CS_AS',
        CharacterSetDescription: 'Latin, code page 1252, case-sensitive, accent-sensitive',
      },
      {
        CharacterSetName: 'SQL_Latin1_General_CP437_CI_AI',
        CharacterSetDescription: 'Latin, code page 437, case-insensitive, accent-insensitive',
      },
      {
        CharacterSetName: 'SQL_Latin1_General_CP850_BIN2',
        CharacterSetDescription: 'Latin, code page 850, by code point',
      },
      {
        CharacterSetName: 'SQL_Latin1_General_CP850_CI_AS',
        CharacterSetDescription: 'Latin, code page 850, case-insensitive, accent-sensitive',
      },
      {
        CharacterSetName: 'SQL_Latin1_General_CP1256_CI_AS',
        CharacterSetDescription: 'Latin, code page 1256, case-insensitive, accent-sensitive',
      },
      { CharacterSetName: 'Thai_CI_AS', CharacterSetDescription: 'Thai, case-insensitive, accent-sensitive' },
    ],
    NcharCharacterSets: [],
  },
];
