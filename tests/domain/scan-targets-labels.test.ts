import { describe, expect, test } from 'vitest'
import { nameInText } from '../../src/domain/scan-targets'

const named = (text: string) => nameInText(text, ['PC-10'])

describe('the name of a PC stands behind', () => {
  test.each([
    'Computer name:',
    'Computer Name :',
    'computer_name=',
    'ComputerName\t=\t',
    'computer-name:',
    'Host Name:',
    'hostname:',
    'Device name:',
    'PC name:',
    'コンピューター名:',
    'コンピュータ名：',
    'コンピューター 名:',
    'コンピュータ 名 :',
    'ホスト名:',
    'デバイス名:',
    '端末名:',
    'PC名:',
    'PC 名:',
    '1. Computer name:',
    '/Computer name:',
    'KMS host name: kms.example.com\nComputer name:',
  ])('%s', label => {
    expect(named(`${label} K-77`)).toEqual({ kind: 'unknown', name: 'K-77' })
    expect(named(`${label}K-77,683`)).toEqual({ kind: 'unknown', name: 'K-77' })
  })
})

describe('no name stands behind', () => {
  test.each([
    ['another word that ends like a label', 'Ghost name: K-77'],
    ['a label that a number is a part of', '2PC name: K-77'],
    ['a label that Japanese letters are a part of', '旧ホスト名: K-77'],
    ["a KMS host's name", 'KMS host name: K-77'],
    ['the word without a colon', 'Computer name K-77'],
    ['a name of something else', 'Domain name: K-77'],
  ])('%s', (_what, text) => {
    expect(named(text)).toEqual({ kind: 'none' })
  })
})

test('a name behind a label ends with its line, and at the latest after 60 characters', () => {
  expect(named('Computer name: K-77\r\n683')).toEqual({ kind: 'unknown', name: 'K-77' })
  expect(named('Computer name: K-77|683')).toEqual({ kind: 'unknown', name: 'K-77' })
  expect(named(`Computer name: ${'K'.repeat(70)}`)).toEqual({ kind: 'unknown', name: 'K'.repeat(60) })
})
