import { criteria, type Criterion, type MatchingSettings, usualSettings } from '../weighing/settings.ts'

/** What one service decided: what weighs how much, how many ideas are shown, and how many working days an answer may take. */
export type Setting = { readonly weights: MatchingSettings['weights']; readonly ideas: number; readonly answerDays: number }

/** How a service begins, until somebody decides otherwise. */
export const usualSetting: Setting = { weights: usualSettings.weights, ideas: usualSettings.suggestions, answerDays: usualSettings.answerDays }

const bounds = { weight: [0, 10], ideas: [3, 8], answerDays: [1, 20] } as const

export type SettingField = Criterion | 'ideas' | 'answerDays'
export const settingFields: readonly SettingField[] = [...criteria, 'ideas', 'answerDays']
export type SettingProblem = 'weight' | 'ideas' | 'answerDays' | 'nothing weighs'
export type SettingSent = Readonly<Record<SettingField, string>>

/** Reads what was typed: whole numbers within bounds, and something must weigh. */
export function readSetting(sent: SettingSent): { setting: Setting } | { problems: Readonly<Partial<Record<SettingField, SettingProblem>>> } {
  const problems: Partial<Record<SettingField, SettingProblem>> = {}
  const number = (field: SettingField, kind: keyof typeof bounds): number => {
    const [least, most] = bounds[kind]
    const value = /^\d{1,2}$/.test(sent[field].trim()) ? Number(sent[field]) : -1
    if (value < least || value > most) problems[field] = kind
    return value
  }
  const weights = {
    'lived experience': number('lived experience', 'weight'),
    interests: number('interests', 'weight'),
    availability: number('availability', 'weight'),
    travel: number('travel', 'weight'),
    preferences: number('preferences', 'weight'),
    communication: number('communication', 'weight'),
    personality: number('personality', 'weight'),
  }
  const setting = { weights, ideas: number('ideas', 'ideas'), answerDays: number('answerDays', 'answerDays') }
  if (Object.keys(problems).length === 0 && criteria.every((criterion) => weights[criterion] === 0)) problems.interests = 'nothing weighs'
  return Object.keys(problems).length === 0 ? { setting } : { problems }
}

/** Whether two settings decide the same. */
export const sameSetting = (one: Setting, other: Setting): boolean => one.ideas === other.ideas && one.answerDays === other.answerDays && criteria.every((criterion) => one.weights[criterion] === other.weights[criterion])
